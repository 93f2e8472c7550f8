package org.komshi.identity.personal;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.komshi.identity.PersonId;
import org.komshi.settings.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of the staff opened a person's page: people see it, so that looking has a face. */
@Component
public class Openings {
    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Settings settings;

    Openings(JdbcClient jdbc, InstantSource clock, Settings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** Notes that a page with somebody's data was shown; once a day, and not to themselves. */
    public void note(PersonId person, PersonId by) {
        if (person.equals(by)) {
            return;
        }
        jdbc.sql("""
                        insert into identity.opening (person, by, day) values (:person, :by, :day)
                            on conflict do nothing
                        """)
                .param("person", person.value())
                .param("by", by.value())
                .param("day", LocalDate.ofInstant(clock.instant(), settings.zone()))
                .update();
    }

    /** The newest first. */
    List<Opening> of(PersonId person) {
        return jdbc.sql("""
                        select opening.day, reader.name
                          from identity.opening
                          join identity.person reader on reader.id = opening.by
                         where opening.person = :person
                         order by opening.day desc, reader.name
                         limit :shown
                        """)
                .param("person", person.value())
                .param("shown", SHOWN)
                .query(Opening.class)
                .list();
    }

    /** @param name of whoever looked */
    public record Opening(LocalDate day, String name) {}
}
