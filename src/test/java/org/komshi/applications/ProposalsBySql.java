package org.komshi.applications;

import static java.time.ZoneOffset.UTC;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.komshi.Cast;
import org.komshi.calls.CallId;
import org.komshi.calls.RoundId;
import org.komshi.database.Ids;
import org.komshi.forms.Answer;
import org.komshi.forms.DefinitionId;
import org.komshi.identity.PersonId;
import org.komshi.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Published calls and what came in, written past the doors: for tests of what follows the deadline. */
@Component
public class ProposalsBySql {
    private final JdbcClient jdbc;
    private final Cast cast;

    ProposalsBySql(JdbcClient jdbc, Cast cast) {
        this.jdbc = jdbc;
        this.cast = cast;
    }

    /** @param envelope in NOK; a grant is 150,000 to 600,000 */
    public CallId publishedCall(int envelope, Instant closes) {
        CallId call = new CallId(Ids.next());
        UUID programme = Ids.next();
        jdbc.sql("""
                        insert into calls.programme (id, code, name, currency, countries, created_at)
                        values (:id, :code, '{"en": "Programme (invented)"}', 'NOK', '{MK,XK}', :at)
                        """)
                .param("id", programme)
                .param("code", "P-" + programme)
                .param("at", closes.minus(Duration.ofDays(90)).atOffset(UTC))
                .update();
        jdbc.sql("""
                        insert into calls.call (id, programme, code, slug, stage, title, currency, envelope, grant_min,
                                                grant_max, countries, example, created_at, published_by, published_at)
                        values (:id, :programme, :code, :slug, 'published', :title::jsonb, 'NOK', :envelope, 150000,
                                600000, '{MK,XK}', true, :at, :by, :at)
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
                .param("envelope", envelope)
                .param("at", closes.minus(Duration.ofDays(60)).atOffset(UTC))
                .param("by", cast.petar().value())
                .update();
        return call;
    }

    public record Definitions(DefinitionId form, DefinitionId grid, DefinitionId checklist) {}

    /** A round that opens forty days before it closes. */
    public RoundId round(CallId call, int number, Definitions on, Instant closes) {
        RoundId round = new RoundId(Ids.next());
        jdbc.sql("""
                        insert into calls.round (id, call, number, kind, form, grid, checklist, opens_at, closes_at)
                        values (:id, :call, :number, :kind, :form, :grid, :checklist, :opens, :closes)
                        """)
                .param("id", round.value())
                .param("call", call.value())
                .param("number", number)
                .param("kind", number == 1 ? "concept-note" : "full-application")
                .param("form", on.form().value())
                .param("grid", on.grid().value())
                .param("checklist", on.checklist().value())
                .param("opens", closes.minus(Duration.ofDays(40)).atOffset(UTC))
                .param("closes", closes.atOffset(UTC))
                .update();
        return round;
    }

    /** @param by who wrote and submitted it; acts for the applicant only where somebody says so */
    public record Sender(PersonId by, String country, String language) {}

    public record Received(ApplicationId application, ProposalId proposal, UUID organisation) {}

    /** A new organisation's proposal, submitted at this instant; nothing in it is answered. */
    public Received submitted(RoundId round, String applicant, Sender sender, Instant at) {
        Received received = new Received(new ApplicationId(Ids.next()), new ProposalId(Ids.next()), Ids.next());
        jdbc.sql("""
                        insert into organisations.organisation (id, name, kind, country, founded, invented, created_at)
                        values (:id, :name::jsonb, 'association', :country, 2015, true, :at)
                        """)
                .param("id", received.organisation())
                .param("name", Text.of("en", applicant).json())
                .param("country", sender.country())
                .param("at", at.atOffset(UTC))
                .update();
        jdbc.sql("""
                        insert into applications.application (id, call, applicant, reference, language, created_by, created_at)
                        select :id, call, :applicant, :reference, :language, :by, :at from calls.round where id = :round
                        """)
                .param("id", received.application().value())
                .param("round", round.value())
                .param("applicant", received.organisation())
                .param(
                        "reference",
                        "EX-" + received.application().value().toString().substring(19))
                .param("language", sender.language())
                .param("by", sender.by().value())
                .param("at", at.atOffset(UTC))
                .update();
        jdbc.sql("""
                        insert into applications.proposal (id, application, round, stage, form, created_at,
                                                           submitted_by, submitted_at, canonical, sha256, audit_head)
                        select :id, :application, round.id, 'submitted', round.form, :at, :by, :at, ''::bytea, :sha256, ''
                          from calls.round where round.id = :round
                        """)
                .param("id", received.proposal().value())
                .param("application", received.application().value())
                .param("round", round.value())
                .param("at", at.atOffset(UTC))
                .param("by", sender.by().value())
                .param("sha256", hash(received.proposal()))
                .update();
        return received;
    }

    /** Looks like one: 64 digits of base 16, another for each proposal. */
    private static String hash(ProposalId proposal) {
        byte[] id = proposal.value().toString().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(id).substring(0, 64);
    }

    public void answer(ProposalId proposal, PersonId by, String question, Answer answer) {
        jdbc.sql("""
                        insert into applications.answer (proposal, question, value, changed_by, changed_at)
                        select :proposal, :question, :value::jsonb, :by, submitted_at
                          from applications.proposal where id = :proposal
                        """)
                .param("proposal", proposal.value())
                .param("question", question)
                .param("value", answer.json())
                .param("by", by.value())
                .update();
    }
}
