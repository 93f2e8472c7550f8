package org.komshi.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What we take for a mail address: enough to catch a slip of the finger; the mail itself is the proof. */
public final class MailAddress {
    private static final Pattern SHAPE =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?=.{1,190}$)[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private MailAddress() {}

    /** In lower case; empty when it cannot be one. */
    public static Optional<String> of(String typed) {
        return Optional.of(typed.strip().toLowerCase(Locale.ROOT))
                .filter(text -> SHAPE.matcher(text).matches());
    }
}
