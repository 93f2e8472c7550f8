package org.komshi.organisations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The legal form of an organisation, as far as calls ask for it. */
public enum Kind {
    ASSOCIATION,
    FOUNDATION,
    NETWORK,
    INFORMAL_GROUP,
    OTHER;

    /** Its word in tables and forms: {@code informal-group}. Its name is the message {@code organisations.kind.<word>}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
