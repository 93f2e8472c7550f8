package org.komshi.identity.account;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.komshi.identity.CannotEndRole;
import org.komshi.identity.People;
import org.komshi.identity.Person;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Roles;
import org.komshi.identity.Scope;
import org.komshi.identity.spi.PersonalData;
import org.komshi.mail.Mail;
import org.komshi.problems.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this room holds of a person. */
@Component
class IdentityData implements PersonalData {
    private final People people;
    private final Roles roles;
    private final Mail mail;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    IdentityData(People people, Roles roles, Mail mail, JdbcClient jdbc, InstantSource clock) {
        this.people = people;
        this.roles = roles;
        this.mail = mail;
        this.jdbc = jdbc;
        this.clock = clock;
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

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind("identity.kind.person", Keeping.ACCOUNT, """
                        select created_at as at, jsonb_build_object('name', name, 'email', email, 'language', language) as facts
                          from identity.person where id = :person
                        """),
                new Kind("identity.kind.consents", Keeping.ACCOUNT, """
                        select given_at as at, jsonb_build_object('what', what, 'version', version, 'wording', wording,
                                                                    'withdrawn', withdrawn_at) as facts
                          from identity.consent where person = :person
                        """),
                new Kind("identity.kind.roles", Keeping.ACTS, """
                        select until_at as at,
                               jsonb_build_object('role', role, 'scope', scope, 'which', scope_id, 'from', from_at) as facts
                          from identity.role where person = :person
                        union all
                        select given_at, jsonb_build_object('role', role, 'scope', scope, 'which', scope_id, 'given', true)
                          from identity.role where given_by = :person and person <> :person
                        """),
                new Kind("identity.kind.role-requests", Keeping.ACTS, """
                        select coalesce(answered_at, asked_at) as at,
                               jsonb_build_object('role', role, 'for', person = :person, 'asked', asked_by = :person,
                                                  'answered', answered_by = :person) as facts
                          from identity.role_request where :person in (person, asked_by, answered_by)
                        """),
                new Kind("identity.kind.sessions", Keeping.ACCOUNT, """
                        select made_at as at, jsonb_build_object('browser', browser, 'seen', seen_at) as facts
                          from identity.session where person = :person
                        """),
                new Kind("identity.kind.passkeys", Keeping.ACCOUNT, """
                        select made_at as at, jsonb_build_object('name', name, 'used', used_at) as facts
                          from identity.passkey where person = :person
                        """),
                new Kind("identity.kind.ceremonies", Keeping.ACCOUNT, """
                        select expires_at as at, jsonb_build_object() as facts
                          from identity.ceremony where person = :person
                        """),
                new Kind("identity.kind.address-changes", Keeping.ACCOUNT, """
                        select asked_at as at, jsonb_build_object('old', old_email, 'new', new_email, 'changed', changed_at) as facts
                          from identity.address_change where person = :person
                        """),
                new Kind("identity.kind.openings", Keeping.ACCOUNT, """
                        select day::timestamptz as at, jsonb_build_object('looked', opening.by = :person) as facts
                          from identity.opening where :person in (person, opening.by)
                        """),
                new Kind("identity.kind.erasures", Keeping.ACCOUNT, """
                        select asked_at as at, jsonb_build_object('until', name_until) as facts
                          from identity.erasure where person = :person
                        """),
                new Kind("identity.kind.mails", Keeping.ACCOUNT, """
                        select queued_at as at, jsonb_build_object('subject', subject, 'body', body) as facts
                          from mail.message where recipient = (select email from identity.person where id = :person)
                        """),
                new Kind("identity.kind.record", Keeping.RECORD, """
                        select at, jsonb_build_object('act', act) as facts
                          from audit.entry where by_kind = 'person' and by_id = :person
                        """));
    }

    /** The last administrator keeps the hub from being without one. */
    @Override
    public List<Problem> obstacles(PersonId person) {
        boolean administers = roles.of(person).stream()
                .anyMatch(held ->
                        held.role() == Role.ADMINISTRATOR && held.scope().equals(Scope.HUB));
        return administers && roles.holders(Role.ADMINISTRATOR) <= 1
                ? List.of(new CannotEndRole.LastAdministrator())
                : List.of();
    }

    @Override
    public void erase(PersonId person, String email) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        update identity.role set until_at = greatest(:now, from_at)
                         where person = :id and (until_at is null or until_at > :now)
                        """).param("id", person.value()).param("now", now).update();
        jdbc.sql("update identity.consent set withdrawn_at = :now where person = :id and withdrawn_at is null")
                .param("id", person.value())
                .param("now", now)
                .update();
        for (String table : List.of("session", "passkey", "ceremony", "address_change", "opening")) {
            jdbc.sql("delete from identity." + table + " where person = :id")
                    .param("id", person.value())
                    .update();
        }
        jdbc.sql("delete from identity.role_request where person = :id and answer is null")
                .param("id", person.value())
                .update();
        jdbc.sql("delete from identity.challenge where email = :email")
                .param("email", email)
                .update();
        mail.forget(email);
    }

    private long count(String sql, PersonId person) {
        return jdbc.sql(sql).param("id", person.value()).query(Long.class).single();
    }
}
