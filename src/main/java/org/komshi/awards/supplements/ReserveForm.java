package org.komshi.awards.supplements;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.komshi.awards.Publication;
import org.komshi.language.Text;

/**
 * The fields by which the next one of the reserve list is awarded.
 *
 * @param usual how the award is published when nobody says otherwise
 * @param topic why it starts withheld; null when it is not sensitive
 * @param most the largest sum possible, as the field has it
 * @param typed what was sent and refused; empty at first
 */
public record ReserveForm(Publication usual, @Nullable Text topic, String most, Map<String, String> typed) {
    public String amount() {
        return typed.getOrDefault("amount", most);
    }

    public String why() {
        return typed.getOrDefault("why", "");
    }

    public String level() {
        return typed.getOrDefault("level", usual.level().word());
    }

    public String until() {
        return typed.getOrDefault("until", "");
    }

    public String reason() {
        return typed.getOrDefault("reason", usual.reason());
    }
}
