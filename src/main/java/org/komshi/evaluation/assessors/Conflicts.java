package org.komshi.evaluation.assessors;

import static java.time.ZoneOffset.UTC;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.applications.ApplicationId;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.calls.CallId;
import org.komshi.calls.RoundId;
import org.komshi.database.Ids;
import org.komshi.evaluation.rounds.Rounds;
import org.komshi.forms.TypedText;
import org.komshi.identity.People;
import org.komshi.identity.Person;
import org.komshi.identity.PersonId;
import org.komshi.mail.Mail;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of conflicts of interest of a call, and how one declared by mistake is lifted: docs/rules/conflicts.md. */
@Component
public class Conflicts {
    static final int MOST_CHARACTERS = 4_000;

    /** What the reader is barred from is not in it, also where the bar is the reader's own conflict. */
    private static final String REGISTER = """
            with entry as (
                select application, person, note, declared_at, null::timestamptz as lifted_at, null::text as why,
                       null::uuid as lifted_by
                  from evaluation.declaration
                 where conflict
                 union all
                select application, person, note, declared_at, lifted_at, why, lifted_by
                  from evaluation.lifted_conflict)
            select application.call, entry.application, entry.person, person.name, application.reference,
                   organisation.name as applicant, entry.note, entry.declared_at, entry.lifted_at, entry.why,
                   lifter.name as lifted_by,
                   exists (select 1 from organisations.representation
                            where representation.organisation = organisation.id
                              and representation.person = entry.person
                              and (representation.until_at is null or :now < representation.until_at)) as acts
              from entry
              join applications.application on application.id = entry.application
              join organisations.organisation on organisation.id = application.applicant
              join identity.person on person.id = entry.person
              left join identity.person lifter on lifter.id = entry.lifted_by
             where application.call = :call
               and not evaluation.is_barred(:reader, entry.application)
            """;

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final People people;
    private final Mail mail;
    private final Minutes minutes;

    Conflicts(JdbcClient jdbc, Rounds rounds, People people, Mail mail, Minutes minutes) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.people = people;
        this.mail = mail;
        this.minutes = minutes;
    }

    /** When and where it is written down. */
    @Component
    record Minutes(Audit audit, InstantSource clock) {}

    /** Everything declared in a call, the newest first; lifted ones stay. */
    public List<Conflict> of(CallId call, PersonId reader) {
        rounds.require(call, reader, Rounds.READERS);
        return jdbc.sql(REGISTER + " order by entry.declared_at desc, application.reference, person.name")
                .param("call", call.value())
                .param("reader", reader.value())
                .param("now", minutes.clock().instant().atOffset(UTC))
                .query(Conflict.class)
                .list();
    }

    /** @throws NotFound where nothing bars any more, for one's own conflict, and for whoever does not work on the call */
    Conflict barring(CallId call, ApplicationId application, PersonId person, PersonId by) {
        rounds.require(call, by, Rounds.DESK);
        return jdbc.sql(
                        REGISTER
                                + " and entry.application = :application and entry.person = :person and entry.lifted_at is null")
                .param("call", call.value())
                .param("reader", by.value())
                .param("now", minutes.clock().instant().atOffset(UTC))
                .param("application", application.value())
                .param("person", person.value())
                .query(Conflict.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * Lifts a conflict declared by mistake: the declaration is open again, and the person it barred is asked to make it
     * anew. Nobody declares for them, and what was cancelled stays cancelled.
     */
    @Transactional
    public List<CannotLift> lift(CallId call, ApplicationId application, PersonId person, String why, PersonId by) {
        rounds.lock(call);
        Conflict conflict = barring(call, application, person, by);
        String reason = TypedText.paragraphs(why);
        Optional<CannotLift> obstacle = obstacle(conflict, reason);
        if (obstacle.isPresent()) {
            return List.of(obstacle.get());
        }
        move(conflict, reason, by);
        minutes.audit()
                .record(Entry.of(
                                "evaluation.conflict-lifted",
                                by.ref(),
                                person.ref(),
                                Assessors.ref(call),
                                Map.of("reference", conflict.reference()))
                        .because(reason));
        tell(conflict, reason);
        return List.of();
    }

    /** From the declarations into the register of what was lifted. */
    private void move(Conflict conflict, String why, PersonId by) {
        jdbc.sql("""
                        insert into evaluation.lifted_conflict (id, application, person, note, declared_at, why,
                                                                lifted_by, lifted_at)
                        values (:id, :application, :person, :note, :declared, :why, :by, :now)
                        """)
                .param("id", Ids.next())
                .param("application", conflict.application().value())
                .param("person", conflict.person().value())
                .param("note", conflict.note())
                .param("declared", conflict.declaredAt().atOffset(UTC))
                .param("why", why)
                .param("by", by.value())
                .param("now", minutes.clock().instant().atOffset(UTC))
                .update();
        jdbc.sql(
                        "delete from evaluation.declaration where application = :application and person = :person and conflict")
                .param("application", conflict.application().value())
                .param("person", conflict.person().value())
                .update();
    }

    private Optional<CannotLift> obstacle(Conflict conflict, String reason) {
        if (conflict.acts()) {
            return Optional.of(new CannotLift.StillActs(conflict.applicant()));
        }
        if (rounds.isDecided(lastRound(conflict.application()))) {
            return Optional.of(new CannotLift.Decided());
        }
        int characters = TypedText.characters(reason);
        if (characters > MOST_CHARACTERS) {
            return Optional.of(new CannotLift.ReasonTooLong(characters, MOST_CHARACTERS));
        }
        return reason.isBlank() ? Optional.of(new CannotLift.WithoutReason()) : Optional.empty();
    }

    /** The round the application has come to. */
    private RoundId lastRound(ApplicationId application) {
        return new RoundId(jdbc.sql("""
                        select round.id
                          from applications.proposal
                          join calls.round on round.id = proposal.round
                         where proposal.application = :application
                         order by round.number desc
                         limit 1
                        """)
                .param("application", application.value())
                .query(UUID.class)
                .single());
    }

    private void tell(Conflict conflict, String why) {
        Person person = people.person(conflict.person());
        mail.send(
                person.email(),
                person.language(),
                "evaluation.conflict-lifted",
                Map.of(
                        "name", person.name(),
                        "applicant", conflict.applicant(),
                        "why", why,
                        "call", conflict.call().value().toString()));
    }
}
