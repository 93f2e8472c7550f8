package org.komshi.files;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.komshi.files.spi.Holders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes what was handed in and is referred to by nothing a day later: taken out again, or never saved. */
@Component
class Orphans {
    static final Duration WAIT = Duration.ofDays(1);
    private static final int AT_ONCE = 500;
    private static final Logger log = LoggerFactory.getLogger(Orphans.class);

    private final Files files;
    private final List<Holders> holders;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Orphans(Files files, List<Holders> holders, JdbcClient jdbc, InstantSource clock) {
        this.files = files;
        this.holders = holders;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return how many were removed */
    int remove() {
        int removed = 0;
        UUID from = new UUID(0, 0);
        for (List<UUID> some = older(from); !some.isEmpty(); some = older(from)) {
            Set<UUID> orphans = new TreeSet<>(some);
            holders.forEach(holder -> orphans.removeAll(holder.held(orphans)));
            orphans.forEach(orphan -> files.remove(new FileId(orphan)));
            removed += orphans.size();
            from = some.getLast();
        }
        if (removed > 0) {
            log.info("removed {} files that nothing referred to", removed);
        }
        return removed;
    }

    private List<UUID> older(UUID from) {
        return jdbc.sql("""
                        select id
                          from files.file
                         where taken_at < :before and id > :from
                      order by id
                         limit :most
                        """)
                .param("before", clock.instant().minus(WAIT).atOffset(UTC))
                .param("from", from)
                .param("most", AT_ONCE)
                .query(UUID.class)
                .list();
    }
}
