package org.komshi.identity.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.komshi.identity.People;
import org.komshi.identity.Person;
import org.komshi.identity.PersonId;
import org.komshi.identity.spi.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this room holds of a person. */
@Component
class IdentityData implements PersonalData {
    private final People people;
    private final JdbcClient jdbc;

    IdentityData(People people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> heldOf(PersonId id) {
        Person person = people.person(id);
        List<Held> held = new ArrayList<>();
        held.add(new Held("identity.held.person", Map.of("name", person.name(), "email", person.email())));
        held.addAll(Held.counted(
                "identity.held.roles", count("select count(*) from identity.role where person = :id", id)));
        held.addAll(Held.counted(
                "identity.held.sessions", count("select count(*) from identity.session where person = :id", id)));
        held.addAll(Held.counted(
                "identity.held.passkeys", count("select count(*) from identity.passkey where person = :id", id)));
        held.addAll(Held.counted(
                "identity.held.address-changes",
                count("select count(*) from identity.address_change where person = :id", id)));
        held.addAll(Held.counted(
                "identity.held.role-requests",
                count("select count(*) from identity.role_request where :id in (person, asked_by, answered_by)", id)));
        return held;
    }

    private long count(String sql, PersonId person) {
        return jdbc.sql(sql).param("id", person.value()).query(Long.class).single();
    }
}
