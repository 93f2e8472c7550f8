package org.komshi.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Records acts and chains them. */
@Component
public class Audit {
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final JsonMapper json;

    Audit(JdbcClient jdbc, InstantSource clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /** Appends the act to the chain, in the acting transaction; fails outside one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Entry entry) {
        Head head = head(true);
        String facts = json.writeValueAsString(entry.facts());
        var at = clock.instant();
        String hash = sha256(String.join(
                "\n",
                head.hash(),
                String.valueOf(head.number() + 1),
                at.toString(),
                entry.act(),
                String.valueOf(entry.by()),
                String.valueOf(entry.subject()),
                String.valueOf(entry.dossier()),
                facts));
        jdbc.sql("""
                        insert into audit.entry (number, at, act, by_kind, by_id, subject_kind, subject_id,
                                                 dossier_kind, dossier_id, facts, previous, hash)
                        values (:number, :at, :act, :byKind, :byId, :subjectKind, :subjectId,
                                :dossierKind, :dossierId, :facts::jsonb, :previous, :hash)
                        """)
                .param("number", head.number() + 1)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("act", entry.act())
                .param("byKind", entry.by().map(Ref::kind).orElse("hub"))
                .param("byId", entry.by().map(Ref::id).orElse(null))
                .param("subjectKind", entry.subject().kind())
                .param("subjectId", entry.subject().id())
                .param("dossierKind", entry.dossier().kind())
                .param("dossierId", entry.dossier().id())
                .param("facts", facts)
                .param("previous", head.hash())
                .param("hash", hash)
                .update();
        jdbc.sql("update audit.head set number = :number, hash = :hash")
                .param("number", head.number() + 1)
                .param("hash", hash)
                .update();
    }

    /** The chain's head now: stands on acknowledgements, so that a cut-off tail shows. */
    public Head head() {
        return head(false);
    }

    /** @param number of the last entry, 0 before the first
     * @param hash its SHA-256 in hexadecimal */
    public record Head(long number, String hash) {}

    private Head head(boolean lock) {
        return jdbc.sql("select number, hash from audit.head" + (lock ? " for update" : ""))
                .query(Head.class)
                .single();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
