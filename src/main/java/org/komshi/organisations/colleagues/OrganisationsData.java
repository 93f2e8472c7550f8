package org.komshi.organisations.colleagues;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.komshi.identity.PersonId;
import org.komshi.identity.spi.PersonalData;
import org.komshi.language.Phrases;
import org.komshi.language.Text;
import org.komshi.organisations.Capacity;
import org.komshi.organisations.Organisations;
import org.komshi.problems.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this room holds of a person. */
@Component
class OrganisationsData implements PersonalData {
    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final InstantSource clock;

    OrganisationsData(JdbcClient jdbc, Organisations organisations, InstantSource clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public List<Held> heldOf(PersonId person) {
        return Stream.of(
                        Held.counted("organisations.held.representations", count("""
                                select count(*) from organisations.representation where person = :id
                                """, person)),
                        Held.counted("organisations.held.invitations", count("""
                                select count(*) from organisations.invitation
                                 where invited_by = :id
                                    or email = (select email from identity.person where id = :id)
                                """, person)),
                        Held.counted("organisations.held.successions", count("""
                                select count(*) from organisations.succession
                                 where :id in (asked_by, checked_by, objected_by, settled_by)
                                """, person)),
                        Held.counted("organisations.held.entered", count("""
                                select count(*) from organisations.organisation where created_by = :id
                                """, person)))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind("organisations.kind.representations", Keeping.ACCOUNT, """
                        select representation.from_at as at,
                               jsonb_build_object('organisation', organisation.name, 'capacity', representation.capacity,
                                                  'until', representation.until_at, 'person', representation.person = :person,
                                                  'given', representation.given_by = :person) as facts
                          from organisations.representation
                          join organisations.organisation on organisation.id = representation.organisation
                         where :person in (representation.person, representation.given_by)
                        """),
                new Kind("organisations.kind.invitations", Keeping.ACCOUNT, """
                        select invited_at as at, jsonb_build_object('organisation', organisation, 'capacity', capacity,
                                                                      'invited', invited_by = :person) as facts
                          from organisations.invitation
                         where invited_by = :person or email = (select email from identity.person where id = :person)
                        """),
                new Kind("organisations.kind.successions", Keeping.ACTS, """
                        select greatest(asked_at, checked_at, objected_at, settled_at) as at,
                               jsonb_build_object('organisation', organisation, 'step', step,
                                                  'reason', case when asked_by = :person then reason end,
                                                  'paper', case when asked_by = :person then paper end,
                                                  'finding', case when checked_by = :person then finding end,
                                                  'objection', case when objected_by = :person then objection end,
                                                  'settlement', case when settled_by = :person then settlement end) as facts
                          from organisations.succession where :person in (asked_by, checked_by, objected_by, settled_by)
                        """),
                new Kind("organisations.kind.entered", Keeping.ACCOUNT, """
                        select created_at as at, jsonb_build_object('organisation', name) as facts
                          from organisations.organisation where created_by = :person
                        """));
    }

    /** Whoever is the only legal representative would leave the organisation without one. */
    @Override
    public List<Problem> obstacles(PersonId person) {
        return organisations.actsFor(person).stream()
                .filter(acting -> acting.capacity() == Capacity.LEGAL_REPRESENTATIVE)
                .filter(acting -> organisations.representatives(acting.organisation()).stream()
                        .noneMatch(other -> other.capacity() == Capacity.LEGAL_REPRESENTATIVE
                                && !other.person().equals(person)))
                .filter(acting ->
                        organisations.representatives(acting.organisation()).size() > 1)
                .<Problem>map(acting -> new OnlyRepresentative(acting.name()))
                .toList();
    }

    @Override
    public void erase(PersonId person, String email) {
        jdbc.sql("""
                        update organisations.representation set until_at = :now
                         where person = :id and (until_at is null or until_at > :now)
                        """)
                .param("id", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from organisations.invitation where email = :email and accepted_at is null")
                .param("email", email)
                .update();
        jdbc.sql("update organisations.invitation set email = '' where email = :email")
                .param("email", email)
                .update();
    }

    /** @param organisation its name */
    private record OnlyRepresentative(Text organisation) implements Problem {
        @Override
        public String code() {
            return "organisations.only-representative";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say(
                    "problem.organisations.only-representative.what",
                    "organisation",
                    organisation.value(phrases.language()));
        }
    }

    private long count(String sql, PersonId person) {
        return jdbc.sql(sql).param("id", person.value()).query(Long.class).single();
    }
}
