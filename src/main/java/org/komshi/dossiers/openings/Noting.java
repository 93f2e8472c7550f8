package org.komshi.dossiers.openings;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down who opened what, before they see it. One statement for the first time in an hour, none after it; nobody
 * waits for the disk, so that a breakdown of the machine may cost the last half second of the log, never a page.
 */
@Component
class Noting {
    private static final int MOST_REMEMBERED = 50_000;
    private static final Logger log = LoggerFactory.getLogger(Noting.class);

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Set<Noted> noted = ConcurrentHashMap.newKeySet();

    Noting(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Noted(UUID person, String what, UUID thing, Instant hour) {}

    void note(Door door, UUID thing, UUID person) {
        Instant now = clock.instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        if (noted.size() > MOST_REMEMBERED) {
            noted.clear(); // what was known is written again, once: the row is there
        }
        if (!noted.add(new Noted(person, door.what(), thing, hour))) {
            return;
        }
        try {
            write(door, thing, person, hour, now);
        } catch (DataAccessException lost) {
            noted.remove(new Noted(person, door.what(), thing, hour));
            log.error("who opened {} {} was not written down", door.what(), thing, lost);
        }
    }

    private void write(Door door, UUID thing, UUID person, Instant hour, Instant now) {
        jdbc.sql("""
                        insert into dossiers.opening (person, what, thing, hour, call, application)
                        select :person, :what, :id, :hour, found.call, found.application
                          from (select set_config('synchronous_commit', 'off', true)) as nobody_waits
                         cross join (%s) as found
                         limit 1
                            on conflict do nothing
                        """.formatted(door.id().find()))
                .param("person", person)
                .param("what", door.what())
                .param("id", thing)
                .param("hour", hour.atOffset(UTC))
                .param("now", now.atOffset(UTC))
                .update();
    }
}
