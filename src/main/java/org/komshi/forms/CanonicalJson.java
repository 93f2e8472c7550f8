package org.komshi.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.JsonNode;

/** JSON in the one spelling of RFC 8785 (sorted keys, no spaces, UTF-8): what is hashed and handed out to be checked. */
public final class CanonicalJson {
    private CanonicalJson() {}

    public static byte[] bytes(JsonNode node) {
        try {
            return new JsonCanonicalizer(node.toString()).getEncodedUTF8();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
