package org.komshi.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an entry's hash is taken over: canonical JSON (RFC 8785) of all it says, so that it can be computed again from
 * the columns by anyone (docs/decisions/0003-audit-chain.md).
 *
 * @param facts JSON
 * @param whyHash salted hash of the reason in words; stays when the reason is erased
 */
record Content(
        Instant at, String act, Optional<Ref> by, Ref subject, Ref dossier, String facts, Optional<String> whyHash) {
    /** Kind of the actor when no person acts. */
    static final String HUB = "hub";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    String hash() {
        return Hash.of(canonical());
    }

    String canonical() {
        var all = new TreeMap<String, Object>();
        all.put("at", at.toString());
        all.put("act", act);
        all.put("by", by.map(Content::word).orElse(HUB));
        all.put("subject", word(subject));
        all.put("dossier", word(dossier));
        all.put("facts", JSON.readTree(facts));
        whyHash.ifPresent(hash -> all.put("why", hash));
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(all)).getEncodedString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String word(Ref ref) {
        return ref.kind() + " " + ref.id();
    }
}
