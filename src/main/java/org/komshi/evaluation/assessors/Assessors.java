package org.komshi.evaluation.assessors;

import static java.time.ZoneOffset.UTC;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.calls.CallId;
import org.komshi.evaluation.rounds.Rounds;
import org.komshi.forms.TypedText;
import org.komshi.identity.People;
import org.komshi.identity.Person;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Roles;
import org.komshi.identity.Scope;
import org.komshi.language.Language;
import org.komshi.mail.Mail;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is asked to assess a call. */
@Component
public class Assessors {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]{1,64}@[^@\\s,;<>]+\\.[^@\\s,;<>.]{2,}");

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final People people;
    private final Roles roles;
    private final Mail mail;
    private final Audit audit;
    private final InstantSource clock;

    Assessors(JdbcClient jdbc, Rounds rounds, Identity identity, Mail mail, Audit audit, InstantSource clock) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.people = identity.people();
        this.roles = identity.roles();
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /** What this room needs of those who know people. */
    @Component
    record Identity(People people, Roles roles) {}

    /** Asks people the hub knows as assessors; each gets a mail. Those asked already are left as they are. */
    @Transactional
    public List<CannotInvite> invite(CallId call, List<PersonId> chosen, PersonId by) {
        rounds.require(call, by, Rounds.DESK);
        List<PersonId> known =
                chosen.stream().filter(possible(call).keySet()::contains).toList();
        if (known.isEmpty()) {
            return List.of(new CannotInvite.NobodyChosen());
        }
        known.forEach(person -> ask(call, people.person(person), by));
        return List.of();
    }

    /**
     * Asks somebody by mail address. Whoever is new to the hub becomes known to it and an assessor of this call.
     *
     * @param language of the mail, and of the person's pages until they choose another
     */
    @Transactional
    public List<CannotInvite> invite(CallId call, Invitation invitation, PersonId by) {
        rounds.require(call, by, Rounds.DESK);
        String email = TypedText.line(invitation.email());
        String name = TypedText.line(invitation.name());
        if (!EMAIL.matcher(email).matches()) {
            return List.of(new CannotInvite.NoMailAddress(email));
        }
        if (name.isBlank() && people.byEmail(email).isEmpty()) {
            return List.of(new CannotInvite.NoName());
        }
        PersonId person = people.register(email, name, invitation.language());
        if (!roles.inForce(person).contains(Role.ASSESSOR)) {
            roles.give(person, Role.ASSESSOR, Scope.call(call.value()), by);
        }
        ask(call, people.person(person), by);
        return List.of();
    }

    /** Somebody to be asked by mail. */
    public record Invitation(String email, String name, Language language) {}

    private void ask(CallId call, Person person, PersonId by) {
        int asked = jdbc.sql("""
                        insert into evaluation.assessor (call, person, invited_by, invited_at)
                        values (:call, :person, :by, :at)
                            on conflict (call, person) do update
                           set removed_at = null, invited_by = excluded.invited_by, invited_at = excluded.invited_at
                         where assessor.removed_at is not null
                        """)
                .param("call", call.value())
                .param("person", person.id().value())
                .param("by", by.value())
                .param("at", clock.instant().atOffset(UTC))
                .update();
        if (asked == 1) {
            audit.record(Entry.of(
                    "evaluation.assessor-invited", by.ref(), person.id().ref(), ref(call), Map.of()));
            mail.send(
                    person.email(),
                    person.language(),
                    "evaluation.invited",
                    Map.of("name", person.name(), "call", title(call)));
        }
    }

    /**
     * Takes somebody off the call: what they have not submitted is cancelled, what they submitted stays. Their
     * declarations stay too.
     */
    @Transactional
    public void remove(CallId call, PersonId assessor, PersonId by) {
        rounds.require(call, by, Rounds.DESK);
        int removed = jdbc.sql("""
                        update evaluation.assessor set removed_at = :at
                         where call = :call and person = :person and removed_at is null
                        """)
                .param("at", clock.instant().atOffset(UTC))
                .param("call", call.value())
                .param("person", assessor.value())
                .update();
        if (removed == 0) {
            return; // somebody else was first
        }
        int cancelled = jdbc.sql("""
                        update evaluation.assessment
                           set stage = 'cancelled', cancelled_at = :at, cancelled_for = 'assessor-removed',
                               version = version + 1
                         where assessor = :person and stage in ('assigned', 'returned')
                           and proposal in (select proposal.id
                                              from applications.proposal
                                              join applications.application
                                                on application.id = proposal.application
                                             where application.call = :call)
                        """)
                .param("at", clock.instant().atOffset(UTC))
                .param("person", assessor.value())
                .param("call", call.value())
                .update();
        audit.record(Entry.of(
                "evaluation.assessor-removed", by.ref(), assessor.ref(), ref(call), Map.of("cancelled", cancelled)));
    }

    /** Assessors of the hub, the programme, the country or the call who are not asked yet, by name. */
    public Map<PersonId, String> possible(CallId call) {
        Map<PersonId, String> names = new java.util.LinkedHashMap<>();
        jdbc.sql("""
                        select person.id, person.name
                          from identity.person
                         where calls.works_on(person.id, array['assessor'], :call, :at)
                           and not exists (select 1 from evaluation.assessor
                                            where assessor.call = :call and assessor.person = person.id
                                              and assessor.removed_at is null)
                         order by person.name
                        """)
                .param("call", call.value())
                .param("at", clock.instant().atOffset(UTC))
                .query((row, _) ->
                        names.put(new PersonId(row.getObject("id", java.util.UUID.class)), row.getString("name")))
                .list();
        return names;
    }

    /** Everybody who was asked, those taken off last. */
    public List<Assessor> of(CallId call) {
        return jdbc.sql("""
                        with declarable as (%s),
                        declared as (
                            select declaration.person, count(*) as declared,
                                   count(*) filter (where declaration.conflict) as conflicts
                              from evaluation.declaration
                              join declarable on declarable.application = declaration.application
                             group by declaration.person),
                        work as (
                            select assessment.assessor,
                                   count(*) filter (where assessment.stage <> 'cancelled') as assigned,
                                   count(*) filter (where assessment.stage = 'submitted') as submitted
                              from evaluation.assessment
                              join applications.proposal on proposal.id = assessment.proposal
                              join applications.application on application.id = proposal.application
                             where application.call = :call
                             group by assessment.assessor)
                        select assessor.person, person.name, person.email, assessor.invited_at,
                               assessor.impartial_at, assessor.removed_at,
                               coalesce(declared.declared, 0)::int as declared,
                               (select count(*) from declarable)::int as applicants,
                               coalesce(declared.conflicts, 0)::int as conflicts,
                               coalesce(work.assigned, 0)::int as assigned,
                               coalesce(work.submitted, 0)::int as submitted
                          from evaluation.assessor
                          join identity.person on person.id = assessor.person
                          left join declared on declared.person = assessor.person
                          left join work on work.assessor = assessor.person
                         where assessor.call = :call
                         order by assessor.removed_at is not null, person.name
                        """.formatted(Declarations.DECLARABLE))
                .param("call", call.value())
                .query(Assessor.class)
                .list();
    }

    /** @throws NotFound when this person was never asked for this call */
    public Assessor find(CallId call, PersonId person) {
        return of(call).stream()
                .filter(assessor -> assessor.person().equals(person))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    org.komshi.language.Text title(CallId call) {
        return jdbc.sql("select title from calls.call where id = :call")
                .param("call", call.value())
                .query((row, _) -> org.komshi.language.Text.parse(row.getString("title")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    static Ref ref(CallId call) {
        return new Ref("call", call.value());
    }
}
