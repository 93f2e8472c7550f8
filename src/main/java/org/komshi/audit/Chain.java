package org.komshi.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Computes the chain again from its beginning. Reads only, beside a running hub too: what is linked meanwhile is left
 * for the next time.
 */
public final class Chain {
    private static final String BEGINNING = "0".repeat(64);

    private final JdbcClient jdbc;

    public Chain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What came out. */
    public sealed interface Verdict {
        /**
         * @param links of the chain
         * @param hash of the last one
         */
        record Holds(long links, String hash) implements Verdict {}

        /** @param sentence names the first broken link and what is wrong with it */
        record Broken(String sentence) implements Verdict {}
    }

    /**
     * @param printed a head that stands on an acknowledgement or in the daily log: must be a link of this chain, else
     *     its tail was cut off or it was written anew
     */
    public Verdict check(Optional<Audit.Head> printed) {
        Audit.Head head = head(jdbc);
        var walk = new Walk(printed);
        Optional<String> broken;
        try (Stream<Line> lines = lines(head.number())) {
            broken = lines.map(walk::step).flatMap(Optional::stream).findFirst();
        }
        return broken.or(() -> walk.end(head))
                .or(this::unlinked)
                .<Verdict>map(Verdict.Broken::new)
                .orElseGet(() -> new Verdict.Holds(head.number(), head.hash()));
    }

    /** The head as it is kept, whether the chain holds or not. */
    public static Audit.Head head(JdbcClient jdbc) {
        return jdbc.sql("select number, hash from audit.head")
                .query(Audit.Head.class)
                .single();
    }

    private Stream<Line> lines(long upTo) {
        return jdbc.sql("""
                        select link.number, link.hash, entry.*, why.salt, why.text
                          from audit.link
                          left join audit.entry on entry.id = link.entry
                          left join audit.why on why.entry = link.entry
                         where link.number <= :number
                         order by link.number
                        """).param("number", upTo).withFetchSize(1000).query((row, _) -> line(row)).stream();
    }

    /** An entry that is in no link and does not wait for one was put beside the chain. */
    private Optional<String> unlinked() {
        return jdbc.sql("""
                        select entry.id
                          from audit.entry
                         where not exists (select from audit.link where link.entry = entry.id)
                           and not exists (select from audit.unlinked where unlinked.entry = entry.id)
                         order by entry.id
                         limit 1
                        """)
                .query(Long.class)
                .optional()
                .map(entry -> "entry " + entry + " is in no link of the chain: it was added beside it.");
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("number"),
                row.getString("hash"),
                row.getLong("id"),
                row.getString("act") == null ? null : content(row),
                row.getString("content_hash"),
                Audit.Why.kept(row.getString("salt"), row.getString("text")));
    }

    private static Content content(ResultSet row) throws SQLException {
        Optional<UUID> by = Optional.ofNullable(row.getObject("by_id", UUID.class));
        String kind = row.getString("by_kind");
        return new Content(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("act"),
                by.map(id -> new Ref(kind, id)),
                new Ref(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                new Ref(row.getString("dossier_kind"), row.getObject("dossier_id", UUID.class)),
                row.getString("facts"),
                Optional.ofNullable(row.getString("why_hash")));
    }

    /** @param content null when the entry is gone */
    private record Line(
            long number,
            String hash,
            long entry,
            @Nullable Content content,
            @Nullable String contentHash,
            Optional<Audit.Why> why) {
        Optional<String> wrongInside() {
            if (content == null || contentHash == null) {
                return Optional.of("its entry was removed.");
            }
            if (!contentHash.equals(content.hash())) {
                return Optional.of("its entry " + entry + " (" + what(content) + ") was changed.");
            }
            boolean otherReason = why.map(given -> !content.whyHash().equals(Optional.of(given.hash())))
                    .orElse(false);
            return otherReason
                    ? Optional.of("the reason given in its entry " + entry + " was changed.")
                    : Optional.empty();
        }

        private static String what(Content content) {
            return content.act() + ", " + content.at();
        }
    }

    /** Remembers the link before. */
    private static final class Walk {
        private final Optional<Audit.Head> printed;
        private long number = 0;
        private String hash = BEGINNING;

        Walk(Optional<Audit.Head> printed) {
            this.printed = printed;
        }

        Optional<String> step(Line line) {
            if (line.number() != number + 1) {
                return Optional.of("link " + (number + 1) + " is missing.");
            }
            Optional<String> inside = line.wrongInside().map(wrong -> "link " + line.number() + ": " + wrong);
            if (inside.isPresent()) {
                return inside;
            }
            String follows = Hash.link(hash, line.number(), String.valueOf(line.contentHash()));
            if (!follows.equals(line.hash())) {
                return Optional.of(
                        "link " + line.number() + ": its hash does not follow from the link before and its entry.");
            }
            number = line.number();
            hash = line.hash();
            return isAnother() ? Optional.of("link " + number + ": " + written()) : Optional.empty();
        }

        Optional<String> end(Audit.Head head) {
            if (number < head.number()) {
                return Optional.of("link " + (number + 1) + " is missing: the end of the chain was cut off.");
            }
            if (!hash.equals(head.hash())) {
                return Optional.of("link " + number + ": the head of the chain has another hash.");
            }
            return printed.filter(known -> known.number() > number)
                    .map(known -> "link " + (number + 1) + " is missing: a head with the number " + known.number()
                            + " was printed, the end of the chain was cut off.");
        }

        private boolean isAnother() {
            return printed.filter(
                            known -> known.number() == number && !known.hash().equals(hash))
                    .isPresent();
        }

        private static String written() {
            return "the printed head has another hash, so the chain was written anew.";
        }
    }
}
