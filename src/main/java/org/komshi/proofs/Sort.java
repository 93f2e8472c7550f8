package org.komshi.proofs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a document is. The usual ones serve every call that asks for them; another one serves the demand it was made for. */
public enum Sort {
    REGISTER_EXTRACT,
    STATUTE,
    ANNUAL_ACCOUNT,
    TAX_CLEARANCE,
    OTHER;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Sort> find(String word) {
        return Arrays.stream(values()).filter(sort -> sort.word().equals(word)).findFirst();
    }
}
