package org.komshi.applications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A submission as one file that stays the same for ever: JSON in the form of RFC 8785, every text in Unicode NFC, in
 * UTF-8, no line break at the end. Documented in docs/rules/submission.md.
 *
 * @param bytes as stored, and as downloaded
 * @param sha256 of the bytes, in hexadecimal
 */
record CanonicalFile(byte[] bytes, String sha256) {
    static final String FORMAT = "komshi-submission-1";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param content maps, lists, texts, booleans and whole numbers; amounts are texts, since JSON's numbers round */
    static CanonicalFile of(Map<String, Object> content) {
        try {
            byte[] bytes = new JsonCanonicalizer(JSON.writeValueAsString(composed(content))).getEncodedUTF8();
            return new CanonicalFile(bytes, sha256(bytes));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed); // Jackson wrote it a line above
        }
    }

    private static @Nullable Object composed(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> Normalizer.normalize(text, Normalizer.Form.NFC);
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> composed = new LinkedHashMap<>();
                map.forEach((key, inner) ->
                        composed.put(Normalizer.normalize(String.valueOf(key), Normalizer.Form.NFC), composed(inner)));
                yield composed;
            }
            case List<?> list -> list.stream().map(CanonicalFile::composed).toList();
            default -> value;
        };
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
