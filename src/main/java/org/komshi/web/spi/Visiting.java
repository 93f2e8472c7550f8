package org.komshi.web.spi;

import java.util.Set;
import java.util.UUID;
import org.komshi.language.Language;

/**
 * A signed-in person as the frame needs them.
 *
 * @param roles words of {@code access.rules}: {@code officer}, {@code assessor} …; {@code signed-in} is implied
 */
public record Visiting(UUID person, String name, Language language, Set<String> roles) {
    public boolean is(String role) {
        return roles.contains(role);
    }
}
