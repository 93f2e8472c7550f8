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
import org.komshi.language.Text;
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

    AwardExamples(JdbcClient jdbc, Forms forms, HubClock clock, Cast cast, Evaluation evaluation) {
        this.evaluation = evaluation;
        this.jdbc = jdbc;
        this.forms = forms;
        this.clock = clock;
        this.cast = cast;
    }

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
        CallId call = call();
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

    private CallId call() {
        CallId call = new CallId(Ids.next());
        UUID programme = Ids.next();
        jdbc.sql("""
                        insert into calls.programme (id, code, name, currency, countries, created_at)
                        values (:id, :code, '{"en": "Programme (invented)"}', 'NOK', '{MK,XK}', :at)
                        """)
                .param("id", programme)
                .param("code", "P-" + programme)
                .param("at", CLOSES.atOffset(UTC))
                .update();
        jdbc.sql("""
                        insert into calls.call (id, programme, code, slug, stage, title, currency, envelope, grant_min,
                                                grant_max, countries, example, created_at, published_by, published_at)
                        values (:id, :programme, :code, :slug, 'published', :title::jsonb, 'NOK', 1200000, 150000,
                                600000, '{MK,XK}', true, :at, :by, :at)
                        """)
                .param("id", call.value())
                .param("programme", programme)
                .param("code", "AW-" + call.value().toString().substring(24))
                .param("slug", "awards-" + call.value())
                .param(
                        "title",
                        Text.of("en", "Safe streets")
                                .with("mk", "Безбедни улици")
                                .json())
                .param("at", CLOSES.minusSeconds(86400 * 60L).atOffset(UTC))
                .param("by", cast.petar().value())
                .update();
        return call;
    }

    private RoundId round(CallId call, int number) {
        RoundId round = new RoundId(Ids.next());
        String name = number == 1 ? "concept-note" : "full-application";
        Instant closes = CLOSES.plusSeconds(86400L * 120 * (number - 1));
        jdbc.sql("""
                        insert into calls.round (id, call, number, kind, form, grid, checklist, opens_at, closes_at)
                        values (:id, :call, :number, :kind, :form, :grid, :checklist, :opens, :closes)
                        """)
                .param("id", round.value())
                .param("call", call.value())
                .param("number", number)
                .param("kind", name)
                .param(
                        "form",
                        forms.newest(DefinitionKind.FORM, name).orElseThrow().value())
                .param(
                        "grid",
                        forms.newest(DefinitionKind.GRID, name + "-grid")
                                .orElseThrow()
                                .value())
                .param(
                        "checklist",
                        forms.newest(DefinitionKind.CHECKLIST, name + "-checks")
                                .orElseThrow()
                                .value())
                .param("opens", closes.minusSeconds(86400 * 40L).atOffset(UTC))
                .param("closes", closes.atOffset(UTC))
                .update();
        return round;
    }

    private Grid grid(int number) {
        String name = number == 1 ? "concept-note-grid" : "full-application-grid";
        return forms.grid(forms.newest(DefinitionKind.GRID, name).orElseThrow());
    }

    private ProposalId proposal(Example example, String applicant) {
        int nth = example.proposals().size() + 1;
        PersonId representative = cast.somebody();
        UUID organisation = Ids.next();
        Instant at = CLOSES.minusSeconds(86_400).plusSeconds(600L * nth);
        jdbc.sql("""
                        insert into organisations.organisation (id, name, kind, country, founded, invented, created_at)
                        values (:id, :name::jsonb, 'association', 'MK', 2015, true, :at);
                        insert into organisations.representation (id, organisation, person, capacity, from_at, given_by)
                        values (:representation, :id, :person, 'legal-representative', '2020-01-01T00:00Z', :person)
                        """)
                .param("id", organisation)
                .param("name", Text.of("en", applicant).json())
                .param("at", at.atOffset(UTC))
                .param("representation", Ids.next())
                .param("person", representative.value())
                .update();
        ApplicationId application = new ApplicationId(Ids.next());
        jdbc.sql("""
                        insert into applications.application (id, call, applicant, reference, language, created_by, created_at)
                        values (:id, :call, :applicant, :reference, 'mk', :by, :at)
                        """)
                .param("id", application.value())
                .param("call", example.call().value())
                .param("applicant", organisation)
                .param("reference", "AW-" + application.value().toString().substring(24) + "-" + nth)
                .param("by", representative.value())
                .param("at", at.atOffset(UTC))
                .update();
        ProposalId proposal = new ProposalId(Ids.next());
        jdbc.sql("""
                        insert into applications.proposal (id, application, round, stage, form, created_at,
                                                           submitted_by, submitted_at, canonical, sha256, audit_head)
                        select :id, :application, round.id, 'submitted', round.form, :at, :by, :at, ''::bytea, :sha256, ''
                          from calls.round where round.id = :round
                        """)
                .param("id", proposal.value())
                .param("application", application.value())
                .param("round", example.round().value())
                .param("at", at.atOffset(UTC))
                .param("by", representative.value())
                .param("sha256", proposal.value().toString().replace("-", ""))
                .update();
        answer(proposal, representative, "title", new Answer.TextAnswer("Проект " + nth));
        answer(proposal, representative, "summary", new Answer.TextAnswer("Што ќе направиме."));
        answer(proposal, representative, "months", new Answer.NumberAnswer(new BigDecimal(12)));
        answer(proposal, representative, "requested", new Answer.MoneyAnswer(Money.of("500000", "NOK")));
        example.proposals().add(proposal);
        example.applications().add(application);
        example.applicants().add(representative);
        return proposal;
    }

    private void answer(ProposalId proposal, PersonId by, String question, Answer answer) {
        jdbc.sql("""
                        insert into applications.answer (proposal, question, value, changed_by, changed_at)
                        values (:proposal, :question, :value::jsonb, :by, :at)
                        """)
                .param("proposal", proposal.value())
                .param("question", question)
                .param("value", answer.json())
                .param("by", by.value())
                .param("at", CLOSES.minusSeconds(3600).atOffset(UTC))
                .update();
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
