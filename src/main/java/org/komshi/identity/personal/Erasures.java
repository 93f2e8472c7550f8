package org.komshi.identity.personal;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.identity.People;
import org.komshi.identity.Person;
import org.komshi.identity.PersonId;
import org.komshi.identity.spi.PersonalData;
import org.komshi.problems.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erasing a person: the account and the address at once, the name when nothing keeps it any more. What they did stays,
 * beside a number.
 */
@Component
class Erasures {
    private final List<PersonalData> rooms;
    private final Holds holds;
    private final People people;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Erasures(List<PersonalData> rooms, Holds holds, People people, Audit audit, JdbcClient jdbc, InstantSource clock) {
        this.rooms = rooms;
        this.holds = holds;
        this.people = people;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the person must settle first. */
    List<Problem> obstacles(PersonId person) {
        return rooms.stream().flatMap(room -> room.obstacles(person).stream()).toList();
    }

    /**
     * Closes the account for good.
     *
     * @return what must be settled first; none when it is done
     */
    @Transactional
    List<Problem> erase(PersonId person) {
        List<Problem> obstacles = obstacles(person);
        if (!obstacles.isEmpty()) {
            return obstacles;
        }
        Instant now = clock.instant();
        String email = people.person(person).email();
        rooms.forEach(room -> room.erase(person, email));
        Instant until = holds.of(person).stream()
                .map(Hold::until)
                .max(Instant::compareTo)
                .orElse(now);
        jdbc.sql("""
                        insert into identity.erasure (person, asked_at, name_until)
                        values (:person, :now, :until) on conflict (person) do nothing
                        """)
                .param("person", person.value())
                .param("now", now.atOffset(UTC))
                .param("until", until.atOffset(UTC))
                .update();
        people.move(person, email, person.value() + Person.ERASED);
        audit.record(Entry.of("identity.erased", person.ref(), person.ref(), person.ref(), Map.of()));
        forgetNames();
        return List.of();
    }

    /** Erases the names whose time is over. */
    @Transactional
    public void forgetNames() {
        List<UUID> due = jdbc.sql("""
                        update identity.erasure set name_gone = :now
                         where name_gone is null and name_until <= :now returning person
                        """)
                .param("now", clock.instant().atOffset(UTC))
                .query(UUID.class)
                .list();
        due.forEach(person -> jdbc.sql("update identity.person set name = :nobody where id = :person")
                .param("nobody", Person.NOBODY)
                .param("person", person)
                .update());
    }
}
