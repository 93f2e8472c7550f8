package org.komshi.organisations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In what capacity a person acts for an organisation: an editor writes, a legal representative also submits. */
public enum Capacity {
    LEGAL_REPRESENTATIVE,
    EDITOR;

    /** Its word in tables and forms. Its name is the message {@code organisations.capacity.<word>}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Capacity> find(String word) {
        return Arrays.stream(values())
                .filter(capacity -> capacity.word().equals(word))
                .findFirst();
    }

    static Capacity of(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("no capacity " + word));
    }
}
