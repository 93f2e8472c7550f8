package org.komshi.backups;

import java.util.Optional;
import org.komshi.audit.Audit;
import org.komshi.audit.Chain;
import org.komshi.database.archive.Manifest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The chain of the audit as it goes into an archive, and as it must come out of it. */
public final class AuditInArchive {
    private AuditInArchive() {}

    /** @param jdbc in the snapshot of a backup, or in the transaction of a restore */
    public static Manifest.Audit of(JdbcClient jdbc) {
        Chain chain = new Chain(jdbc);
        return switch (chain.check(Optional.empty())) {
            case Chain.Verdict.Holds(long links, String hash) -> new Manifest.Audit(links, hash, "");
            case Chain.Verdict.Broken(String sentence) -> {
                Audit.Head head = Chain.head(jdbc);
                yield new Manifest.Audit(head.number(), head.hash(), sentence);
            }
        };
    }
}
