package org.komshi.audit;

import java.security.SecureRandom;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Records acts, in the transaction of the act; the {@link Linker} chains them right after its commit. */
@Component
public class Audit {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final JsonMapper json;
    private final Linker linker;

    Audit(JdbcClient jdbc, InstantSource clock, JsonMapper json, Linker linker) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
        this.linker = linker;
    }

    /** Notes the act, which happens now, in the acting transaction; fails outside one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Entry entry) {
        record(entry, clock.instant());
    }

    /**
     * The same for an act whose instant was read before, so that the record says the same as the act.
     *
     * @return the chain's head as the act is recorded
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Head record(Entry entry, Instant at) {
        Optional<Why> why = entry.why().map(Why::of);
        Content content = new Content(
                at.truncatedTo(ChronoUnit.MICROS),
                entry.act(),
                entry.by(),
                entry.subject(),
                entry.dossier(),
                json.writeValueAsString(entry.facts()),
                why.map(Why::hash));
        Head head = insert(content, why);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                linker.wake();
            }
        });
        return head;
    }

    /**
     * The chain's head now, with everything whose act was committed a moment ago: stands on acknowledgements and in the
     * daily log, since a chain alone does not show that its tail was cut off.
     */
    public Head head() {
        return jdbc.sql("select number, hash from audit.head").query(Head.class).single();
    }

    /**
     * @param number of the last link, 0 before the first
     * @param hash its SHA-256 in hexadecimal
     */
    public record Head(long number, String hash) {}

    private Head insert(Content content, Optional<Why> why) {
        return jdbc.sql("""
                        with entry as (
                            insert into audit.entry (at, act, by_kind, by_id, subject_kind, subject_id,
                                                     dossier_kind, dossier_id, facts, why_hash, content_hash)
                            values (:at, :act, :byKind, :byId, :subjectKind, :subjectId,
                                    :dossierKind, :dossierId, :facts::jsonb, :whyHash, :contentHash)
                            returning id),
                        why as (
                            insert into audit.why (entry, salt, text)
                            select id, :salt, :why from entry where :why is not null),
                        unlinked as (
                            insert into audit.unlinked (entry)
                            select id from entry)
                        select number, hash from audit.head
                        """)
                .param("at", content.at().atOffset(ZoneOffset.UTC))
                .param("act", content.act())
                .param("byKind", content.by().map(Ref::kind).orElse(Content.HUB))
                .param("byId", content.by().map(Ref::id).orElse(null), Types.OTHER)
                .param("subjectKind", content.subject().kind())
                .param("subjectId", content.subject().id())
                .param("dossierKind", content.dossier().kind())
                .param("dossierId", content.dossier().id())
                .param("facts", content.facts())
                .param("whyHash", content.whyHash().orElse(null), Types.VARCHAR)
                .param("contentHash", content.hash())
                .param("salt", why.map(Why::salt).orElse(null), Types.VARCHAR)
                .param("why", why.map(Why::text).orElse(null), Types.VARCHAR)
                .query(Head.class)
                .single();
    }

    /** A reason given in words, with the salt that keeps its hash from being guessed after it was erased. */
    record Why(String salt, String text) {
        static Why of(String text) {
            byte[] salt = new byte[16];
            RANDOM.nextBytes(salt);
            return new Why(HexFormat.of().formatHex(salt), text);
        }

        /** Null columns: the reason was erased. */
        static Optional<Why> kept(@Nullable String salt, @Nullable String text) {
            return salt == null || text == null ? Optional.empty() : Optional.of(new Why(salt, text));
        }

        String hash() {
            return Hash.of(salt + "\n" + text);
        }
    }
}
