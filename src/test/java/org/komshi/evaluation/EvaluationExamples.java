package org.komshi.evaluation;

import static java.time.ZoneOffset.UTC;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.komshi.Cast;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.ProposalId;
import org.komshi.calls.CallId;
import org.komshi.calls.RoundId;
import org.komshi.database.HubClock;
import org.komshi.database.Ids;
import org.komshi.forms.Answer;
import org.komshi.language.Text;
import org.komshi.money.Money;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Published calls with what has come in, made for one test each. */
@Component
class EvaluationExamples {
    static final Instant CLOSES = Instant.parse("2027-03-01T11:00:00Z");
    static final Instant DUE = Instant.parse("2027-04-01T10:00:00Z");

    private final JdbcClient jdbc;
    private final HubClock clock;
    private final Cast cast;

    EvaluationExamples(JdbcClient jdbc, HubClock clock, Cast cast) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.cast = cast;
    }

    /** A round with its proposals in the order of their arrival. */
    record Example(
            CallId call, RoundId round, int number, List<ProposalId> proposals, List<ApplicationId> applications) {
        String desk(String part) {
            return "/desk/calls/" + call.value() + "/rounds/" + number + "/" + part;
        }

        ProposalId proposal(int at) {
            return proposals.get(at);
        }

        ApplicationId application(int at) {
            return applications.get(at);
        }
    }

    void atClosing() {
        clock.set(CLOSES);
    }

    void at(Instant instant) {
        clock.set(instant);
    }

    void followDatabase() {
        clock.followDatabase();
    }

    Example conceptNotes(int proposals) {
        return round(1, proposals);
    }

    Example fullApplications(int proposals) {
        return round(2, proposals);
    }

    private Example round(int number, int proposals) {
        CallId call = new CallId(Ids.next());
        RoundId round = new RoundId(Ids.next());
        String name = number == 1 ? "concept-note" : "full-application";
        call(call);
        jdbc.sql("""
                        insert into calls.round (id, call, number, kind, form, grid, checklist, opens_at, closes_at)
                        values (:id, :call, :number, :kind, :form, :grid, :checklist, :opens, :closes)
                        """)
                .param("id", round.value())
                .param("call", call.value())
                .param("number", number)
                .param("kind", name)
                .param("form", definition("form", name))
                .param("grid", definition("grid", name + "-grid"))
                .param("checklist", definition("checklist", name + "-checks"))
                .param("opens", CLOSES.minusSeconds(86400 * 40L).atOffset(UTC))
                .param("closes", CLOSES.atOffset(UTC))
                .update();
        Example example = new Example(call, round, number, new ArrayList<>(), new ArrayList<>());
        for (int at = 1; at <= proposals; at++) {
            proposal(example, "Association " + at + " (invented)");
        }
        return example;
    }

    private void call(CallId call) {
        UUID programme = Ids.next();
        jdbc.sql("""
                        insert into calls.programme (id, code, name, currency, countries, created_at)
                        values (:id, :code, '{"en": "Programme (invented)"}', 'NOK', '{MK,XK}', :at)
                        """)
                .param("id", programme)
                .param("code", "P-" + programme)
                .param("at", CLOSES.minusSeconds(86400 * 90L).atOffset(UTC))
                .update();
        jdbc.sql("""
                        insert into calls.call (id, programme, code, slug, stage, title, currency, envelope, countries,
                                                example, created_at, published_by, published_at)
                        values (:id, :programme, :code, :slug, 'published', :title::jsonb, 'NOK', 2000000, '{MK,XK}',
                                true, :at, :by, :at)
                        """)
                .param("id", call.value())
                .param("programme", programme)
                .param("code", "EX-" + call.value().toString().substring(24))
                .param("slug", "example-" + call.value())
                .param(
                        "title",
                        Text.of("en", "Safe streets")
                                .with("mk", "Безбедни улици")
                                .json())
                .param("at", CLOSES.minusSeconds(86400 * 60L).atOffset(UTC))
                .param("by", cast.petar().value())
                .update();
    }

    /** Adds a submitted proposal of a new organisation, ten minutes after the one before. */
    ProposalId proposal(Example example, String applicant) {
        int nth = example.proposals().size() + 1;
        UUID organisation = Ids.next();
        Instant submitted = CLOSES.minusSeconds(86_400).plusSeconds(600L * nth).plusMillis(nth);
        jdbc.sql("""
                        insert into organisations.organisation (id, name, kind, country, founded, invented, created_at)
                        values (:id, :name::jsonb, 'association', :country, 2015, true, :at)
                        """)
                .param("id", organisation)
                .param("name", Text.of("en", applicant).json())
                .param("country", nth % 2 == 0 ? "XK" : "MK")
                .param("at", submitted.atOffset(UTC))
                .update();
        ApplicationId application = new ApplicationId(Ids.next());
        jdbc.sql("""
                        insert into applications.application (id, call, applicant, reference, language, created_by, created_at)
                        values (:id, :call, :applicant, :reference, 'en', :by, :at)
                        """)
                .param("id", application.value())
                .param("call", example.call().value())
                .param("applicant", organisation)
                .param("reference", "EX-" + application.value().toString().substring(24) + "-" + nth)
                .param("by", cast.ana().value())
                .param("at", submitted.atOffset(UTC))
                .update();
        ProposalId proposal = new ProposalId(Ids.next());
        insert(example, application, proposal, submitted);
        answer(proposal, "title", new Answer.TextAnswer("Project " + nth));
        answer(proposal, "problem", new Answer.TextAnswer("The secret text of proposal " + nth));
        answer(proposal, "requested", new Answer.MoneyAnswer(Money.of(String.valueOf(400_000 + nth * 1000), "NOK")));
        example.proposals().add(proposal);
        example.applications().add(application);
        return proposal;
    }

    private void insert(Example example, ApplicationId application, ProposalId proposal, Instant submitted) {
        jdbc.sql("""
                        insert into applications.proposal (id, application, round, stage, form, created_at,
                                                           submitted_by, submitted_at, canonical, sha256, audit_head)
                        select :id, :application, round.id, 'submitted', round.form, :at, :by, :at, ''::bytea, :sha256, ''
                          from calls.round where round.id = :round
                        """)
                .param("id", proposal.value())
                .param("application", application.value())
                .param("round", example.round().value())
                .param("at", submitted.atOffset(UTC))
                .param("by", cast.ana().value())
                .param(
                        "sha256",
                        HexFormat.of()
                                .formatHex(proposal.value().toString().getBytes(StandardCharsets.UTF_8))
                                .substring(0, 64))
                .update();
    }

    void answer(ProposalId proposal, String question, Answer answer) {
        jdbc.sql("""
                        insert into applications.answer (proposal, question, value, changed_by, changed_at)
                        values (:proposal, :question, :value::jsonb, :by, :at)
                        """)
                .param("proposal", proposal.value())
                .param("question", question)
                .param("value", answer.json())
                .param("by", cast.ana().value())
                .param("at", CLOSES.atOffset(UTC))
                .update();
    }

    void withdraw(ProposalId proposal, Instant at) {
        jdbc.sql("""
                        update applications.proposal
                           set stage = 'withdrawn', withdrawn_by = submitted_by, withdrawn_at = :at, withdrawn_why = 'no'
                         where id = :id
                        """)
                .param("id", proposal.value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    private UUID definition(String kind, String name) {
        try {
            String content =
                    new ClassPathResource("definitions/" + name + ".json").getContentAsString(StandardCharsets.UTF_8);
            UUID id = Ids.next();
            jdbc.sql("""
                            insert into forms.definition (id, kind, name, version, title, content, sha256, added_at)
                            select :id, :kind, :name, 1, content -> 'title', content, '', :at
                              from (select :content::jsonb as content) file
                            """)
                    .param("id", id)
                    .param("kind", kind)
                    .param("name", name + "-" + id)
                    .param("content", content)
                    .param("at", CLOSES.minusSeconds(86400 * 90L).atOffset(UTC))
                    .update();
            return id;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
