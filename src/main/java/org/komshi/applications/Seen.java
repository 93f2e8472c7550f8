package org.komshi.applications;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komshi.forms.Answer;

/**
 * What a writer saw of an answer before changing it: travels with the page as {@code 3.5a0c91…}. The print tells
 * apart who changed an answer from who only sent the page back as it was.
 *
 * @param version 0 when there was no answer yet
 * @param print of what the answer means, whatever language its labels are in
 */
public record Seen(int version, String print) {
    private static final Pattern TOKEN = Pattern.compile("(\\d{1,9})\\.([0-9a-f]{16})");

    public static Seen of(int version, Answer answer) {
        return new Seen(version, print(answer));
    }

    /** Empty for anything {@link #token()} did not write. */
    public static Optional<Seen> parse(String token) {
        Matcher matcher = TOKEN.matcher(token);
        return matcher.matches()
                ? Optional.of(new Seen(Integer.parseInt(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    public String token() {
        return version + "." + print;
    }

    /** Whether this is the answer that was seen. */
    boolean shows(Answer answer) {
        return print.equals(print(answer));
    }

    private static String print(Answer answer) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(answer.meaning().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
