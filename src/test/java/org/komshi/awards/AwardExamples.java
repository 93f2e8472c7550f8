package org.komshi.awards;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.Cast;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.ProposalId;
import org.komshi.applications.ProposalsBySql;
import org.komshi.calls.CallId;
import org.komshi.calls.RoundId;
import org.komshi.database.HubClock;
import org.komshi.database.Ids;
import org.komshi.evaluation.Evaluation;
import org.komshi.evaluation.Mark;
import org.komshi.evaluation.Task;
import org.komshi.forms.Answer;
import org.komshi.forms.DefinitionKind;
import org.komshi.forms.Forms;
import org.komshi.forms.Grid;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.money.Money;
import org.komshi.problems.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls whose round is assessed and waits for its decision, made for one test each. */
@Component
public class AwardExamples {
    static final Instant CLOSES = Instant.parse("2027-03-01T11:00:00Z");
    static final Instant SESSION = Instant.parse("2027-04-20T09:00:00Z");

    private final JdbcClient jdbc;
    private final Forms forms;
    private final HubClock clock;
    private final Cast cast;
    private final Evaluation evaluation;
    private final ProposalsBySql bySql;

    AwardExamples(HubClock clock, Cast cast, Evaluation evaluation, Tables tables) {
        this.evaluation = evaluation;
        this.jdbc = tables.jdbc();
        this.forms = tables.forms();
        this.clock = clock;
        this.cast = cast;
        this.bySql = tables.bySql();
    }

    /** What writes past the doors. */
    @Component
    record Tables(JdbcClient jdbc, Forms forms, ProposalsBySql bySql) {}

    /**
     * A round with proposals, best first; the last one did not pass the checks.
     *
     * @param applicants who represents each proposal's applicant
     */
    public record Example(
            CallId call,
            RoundId round,
            int number,
            List<ProposalId> proposals,
            List<ApplicationId> applications,
            List<PersonId> applicants) {
        String desk(String part) {
            return "/desk/calls/" + call.value() + "/rounds/" + number + "/" + part;
        }

        ProposalId proposal(int at) {
            return proposals.get(at);
        }

        /** All but the one that is not eligible. */
        List<ProposalId> eligible() {
            return proposals.subList(0, proposals.size() - 1);
        }
    }

    void at(Instant instant) {
        clock.set(instant);
    }

    void followDatabase() {
        clock.followDatabase();
    }

    /** Concept notes with 4, 3, 2 … of 5 points at every criterion, and one that is not eligible. */
    Example conceptNotes(int eligible) {
        return example(1, eligible);
    }

    /** Full applications that ask for 500,000 NOK each, in a call of 1,200,000. */
    Example fullApplications(int eligible) {
        return example(2, eligible);
    }

    private Example example(int number, int eligible) {
        at(CLOSES.minusSeconds(86_400));
        CallId call = bySql.publishedCall(1_200_000, CLOSES);
        RoundId round = null;
        for (int one = 1; one <= 2; one++) {
            RoundId made = round(call, one);
            round = one == number ? made : round;
        }
        Example example = new Example(call, round, number, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int at = 0; at < eligible; at++) {
            proposal(example, "Association " + (at + 1) + " (invented)");
        }
        proposal(example, "Late starters (invented)");
        evaluate(example);
        return example;
    }

    /** The way from the opening to the last assessment, through the door. */
    private void evaluate(Example example) {
        PersonId petar = cast.petar();
        at(CLOSES.plusSeconds(86_400L * 120 * (example.number() - 1) + 60));
        done(evaluation.open(example.round(), petar));
        for (ProposalId proposal : example.proposals()) {
            boolean isEligible = example.eligible().contains(proposal);
            done(evaluation.checkAndConclude(
                    example.round(), proposal, isEligible ? Map.of() : Map.of("registered", "E2"), petar));
        }
        done(evaluation.invite(example.call(), List.of(cast.mira(), cast.luan()), petar));
        done(evaluation.declare(example.call(), Map.of(), cast.mira()));
        done(evaluation.declare(example.call(), Map.of(), cast.luan()));
        done(evaluation.assign(example.round(), 2, session(example).minusSeconds(86_400), petar));
        Grid grid = grid(example.number());
        for (Task task : evaluation.tasks(example.round())) {
            int points = Math.max(1, 5 - example.proposals().indexOf(task.proposal()));
            List<Mark> marks = grid.criteria().stream()
                    .map(criterion -> Mark.of(
                            criterion.id(),
                            BigDecimal.valueOf(points),
                            "Точно " + points + " поени за " + criterion.id() + ", со примери од местото."))
                    .toList();
            done(evaluation.submit(task.assessment(), marks, "Добра основа.", task.assessor()));
        }
        at(session(example));
    }

    /** Twenty days after the closing of the round. */
    static Instant session(Example example) {
        return SESSION.plusSeconds(86_400L * 120 * (example.number() - 1));
    }

    private static void done(List<? extends Problem> problems) {
        assertThat(problems).isEmpty();
    }

    private RoundId round(CallId call, int number) {
        String name = number == 1 ? "concept-note" : "full-application";
        return bySql.round(
                call,
                number,
                new ProposalsBySql.Definitions(
                        forms.newest(DefinitionKind.FORM, name).orElseThrow(),
                        forms.newest(DefinitionKind.GRID, name + "-grid").orElseThrow(),
                        forms.newest(DefinitionKind.CHECKLIST, name + "-checks").orElseThrow()),
                CLOSES.plusSeconds(86400L * 120 * (number - 1)));
    }

    private Grid grid(int number) {
        String name = number == 1 ? "concept-note-grid" : "full-application-grid";
        return forms.grid(forms.newest(DefinitionKind.GRID, name).orElseThrow());
    }

    private void proposal(Example example, String applicant) {
        int nth = example.proposals().size() + 1;
        PersonId representative = cast.somebody();
        Instant at = CLOSES.minusSeconds(86_400).plusSeconds(600L * nth);
        ProposalsBySql.Received received =
                bySql.submitted(example.round(), applicant, new ProposalsBySql.Sender(representative, "MK", "mk"), at);
        jdbc.sql("""
                        insert into organisations.representation (id, organisation, person, capacity, from_at, given_by)
                        values (:id, :organisation, :person, 'legal-representative', '2020-01-01T00:00Z', :person)
                        """)
                .param("id", Ids.next())
                .param("organisation", received.organisation())
                .param("person", representative.value())
                .update();
        ProposalId proposal = received.proposal();
        bySql.answer(proposal, representative, "title", new Answer.TextAnswer("Проект " + nth));
        bySql.answer(proposal, representative, "summary", new Answer.TextAnswer("Што ќе направиме."));
        bySql.answer(proposal, representative, "months", new Answer.NumberAnswer(new BigDecimal(12)));
        bySql.answer(proposal, representative, "requested", new Answer.MoneyAnswer(Money.of("500000", "NOK")));
        example.proposals().add(proposal);
        example.applications().add(received.application());
        example.applicants().add(representative);
    }

    /** What the applicant chose makes the award a sensitive one. */
    void sensitive(ProposalId proposal, PersonId applicant) {
        bySql.answer(
                proposal,
                applicant,
                "groups",
                new Answer.ChoicesAnswer(
                        List.of(new Answer.Chosen("people-at-risk", "Луѓе изложени на насилство", "mk"))));
    }

    /** The award a proposal got. */
    AwardId award(ProposalId proposal) {
        return new AwardId(jdbc.sql("select id from awards.award where proposal = :proposal")
                .param("proposal", proposal.value())
                .query(UUID.class)
                .single());
    }

    /** One assessment more, which is not submitted. */
    void assign(ProposalId proposal, PersonId assessor) {
        jdbc.sql("""
                        insert into evaluation.assessment (id, proposal, assessor, assigned_by, assigned_at)
                        values (:id, :proposal, :assessor, :by, :at)
                        """)
                .param("id", Ids.next())
                .param("proposal", proposal.value())
                .param("assessor", assessor.value())
                .param("by", cast.petar().value())
                .param("at", CLOSES.plusSeconds(86_400 * 10L).atOffset(UTC))
                .update();
    }

    void conflict(ApplicationId application, PersonId person) {
        jdbc.sql("""
                        insert into evaluation.declaration (application, person, conflict, note, declared_at)
                        values (:application, :person, true, 'My sister works there.', :at)
                        """)
                .param("application", application.value())
                .param("person", person.value())
                .param("at", CLOSES.plusSeconds(86_400).atOffset(UTC))
                .update();
    }

    /** Somebody who may only write for the applicant of this proposal. */
    PersonId editor(Example example, int at) {
        PersonId editor = cast.somebody();
        jdbc.sql("""
                        insert into organisations.representation (id, organisation, person, capacity, from_at, given_by)
                        select :id, applicant, :person, 'editor', '2020-01-01T00:00Z', :person
                          from applications.application where id = :application
                        """)
                .param("id", Ids.next())
                .param("person", editor.value())
                .param("application", example.applications().get(at).value())
                .update();
        return editor;
    }

    /** Concept notes of which the first so many are invited: the decision is taken. */
    Example decided(int eligible, int granted, Awards awards) {
        Example example = conceptNotes(eligible);
        done(awards.draft(example.round(), draft(example, granted), cast.petar()));
        done(awards.decide(example.round(), cast.vesna()));
        return example;
    }

    /** A draft in which the committee sat on the day of the session and grants the first so many. */
    DecisionDraft draft(Example example, int granted) {
        Map<ProposalId, Verdict> verdicts = new LinkedHashMap<>();
        for (int at = 0; at < example.eligible().size(); at++) {
            verdicts.put(
                    example.proposal(at),
                    at >= granted
                            ? Verdict.reject("")
                            : example.number() == 1 ? Verdict.invite("") : Verdict.award(new BigDecimal("500000"), ""));
        }
        return new DecisionDraft(
                Optional.of(java.time.LocalDate.ofInstant(session(example).minusSeconds(86_400), UTC)),
                "Minutes 4/2027",
                Map.of(cast.agron(), Attendance.PRESENT, cast.jasna(), Attendance.PRESENT),
                List.of(),
                verdicts);
    }

    PersonId manager() {
        return cast.somebody(Role.MANAGER);
    }
}
