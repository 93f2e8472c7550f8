package org.komshi.identity;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.database.Ids;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people this hub knows. */
@Component
public class People {
    private final JdbcClient jdbc;
    private final Audit audit;
    private final InstantSource clock;

    People(JdbcClient jdbc, Audit audit, InstantSource clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes the hub know a person. Whoever is known by this address already stays as they are: two first sign-ins at
     * once make one person.
     */
    @Transactional
    public PersonId register(String email, String name, Language language) {
        PersonId person = new PersonId(Ids.next());
        int made = jdbc.sql("""
                        insert into identity.person (id, email, name, language, created_at)
                        values (:id, :email, :name, :language, :at)
                            on conflict (email) do nothing
                        """)
                .param("id", person.value())
                .param("email", address(email))
                .param("name", name.strip())
                .param("language", language.code())
                .param("at", clock.instant().atOffset(UTC))
                .update();
        if (made == 0) {
            return byEmail(email).orElseThrow().id();
        }
        audit.record(Entry.of("identity.registered", person.ref(), person.ref(), person.ref(), Map.of()));
        return person;
    }

    /** A person who registers in their own words has read how the hub uses what it knows of them. */
    @Transactional
    public PersonId registerThemselves(String email, String name, Language language) {
        PersonId person = register(email, name, language);
        jdbc.sql("update identity.person set agreed_at = :at where id = :id and agreed_at is null")
                .param("at", clock.instant().atOffset(UTC))
                .param("id", person.value())
                .update();
        return person;
    }

    /** Changes what a person says of themselves. */
    @Transactional
    public void change(PersonId person, String name, Language language) {
        jdbc.sql("update identity.person set name = :name, language = :language where id = :id")
                .param("name", name.strip())
                .param("language", language.code())
                .param("id", person.value())
                .update();
        audit.record(Entry.of("identity.changed", person.ref(), person.ref(), person.ref(), Map.of()));
    }

    /**
     * Moves a person to another mail address, where their mails and links to sign in go from now on.
     *
     * @return false when they are no longer at the first, or somebody else is at the other
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean move(PersonId person, String from, String to) {
        return jdbc.sql("""
                        update identity.person set email = :to
                         where id = :id and email = :from
                           and not exists (select 1 from identity.person other where other.email = :to)
                        """)
                        .param("id", person.value())
                        .param("from", address(from))
                        .param("to", address(to))
                        .update()
                == 1;
    }

    public Optional<Person> byEmail(String email) {
        return jdbc.sql("select * from identity.person where email = :email")
                .param("email", address(email))
                .query(People::read)
                .optional();
    }

    /** @throws NotFound when there is no such person */
    public Person person(PersonId id) {
        return jdbc.sql("select * from identity.person where id = :id")
                .param("id", id.value())
                .query(People::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Mail servers tell Ana@ from ana@ in theory only; people do not. */
    static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static Person read(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("name"),
                Languages.find(row.getString("language")).orElse(Languages.ENGLISH),
                row.getTimestamp("created_at").toInstant());
    }
}
