package org.komshi.evaluation;

import static java.time.ZoneOffset.UTC;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.komshi.Cast;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.ProposalId;
import org.komshi.applications.ProposalsBySql;
import org.komshi.calls.CallId;
import org.komshi.calls.RoundId;
import org.komshi.database.HubClock;
import org.komshi.database.Ids;
import org.komshi.forms.Answer;
import org.komshi.forms.DefinitionId;
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
    private final ProposalsBySql bySql;

    EvaluationExamples(JdbcClient jdbc, HubClock clock, Cast cast, ProposalsBySql bySql) {
        this.bySql = bySql;
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
        CallId call = bySql.publishedCall(2_000_000, CLOSES);
        String name = number == 1 ? "concept-note" : "full-application";
        RoundId round = bySql.round(
                call,
                number,
                new ProposalsBySql.Definitions(
                        definition("form", name),
                        definition("grid", name + "-grid"),
                        definition("checklist", name + "-checks")),
                CLOSES);
        Example example = new Example(call, round, number, new ArrayList<>(), new ArrayList<>());
        for (int at = 1; at <= proposals; at++) {
            proposal(example, "Association " + at + " (invented)");
        }
        return example;
    }

    /** Adds a submitted proposal of a new organisation, ten minutes after the one before. */
    ProposalId proposal(Example example, String applicant) {
        int nth = example.proposals().size() + 1;
        Instant submitted = CLOSES.minusSeconds(86_400).plusSeconds(600L * nth).plusMillis(nth);
        ProposalsBySql.Received received = bySql.submitted(
                example.round(),
                applicant,
                new ProposalsBySql.Sender(cast.ana(), nth % 2 == 0 ? "XK" : "MK", "en"),
                submitted);
        answer(received.proposal(), "title", new Answer.TextAnswer("Project " + nth));
        answer(received.proposal(), "problem", new Answer.TextAnswer("The secret text of proposal " + nth));
        answer(
                received.proposal(),
                "requested",
                new Answer.MoneyAnswer(Money.of(String.valueOf(400_000 + nth * 1000), "NOK")));
        example.proposals().add(received.proposal());
        example.applications().add(received.application());
        return received.proposal();
    }

    void answer(ProposalId proposal, String question, Answer answer) {
        bySql.answer(proposal, cast.ana(), question, answer);
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

    private DefinitionId definition(String kind, String name) {
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
            return new DefinitionId(id);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
