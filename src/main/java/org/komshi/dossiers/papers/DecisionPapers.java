package org.komshi.dossiers.papers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.calls.CallId;
import org.komshi.dossiers.spi.Leaf;
import org.komshi.dossiers.spi.Papers;
import org.komshi.dossiers.spi.Shelf;
import org.komshi.money.Money;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions on the rounds of a call: who sat, who abstained and why, what was decided on each proposal. */
@Component
@Order(40)
class DecisionPapers implements Papers {
    private final JdbcClient jdbc;

    DecisionPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Taken(
            UUID id,
            int number,
            String currency,
            @Nullable LocalDate metOn,
            String minutes,
            String decidedBy,
            Instant decidedAt) {}

    @Override
    public void ofCall(CallId call, Shelf shelf) {
        jdbc.sql("""
                        select decision.id, round.number, call.currency, decision.met_on, decision.minutes,
                               person.name as decided_by, decision.decided_at
                          from awards.decision
                          join calls.round on round.id = decision.round
                          join calls.call on call.id = round.call
                          join identity.person on person.id = decision.decided_by
                         where round.call = :call and decision.stage = 'decided'
                         order by round.number
                        """)
                .param("call", call.value())
                .query(Taken.class)
                .list()
                .forEach(decision -> shelf.in("round-" + decision.number() + "/")
                        .lay(
                                "decision.html",
                                shelf.say("dossiers.decision") + " " + decision.number(),
                                leaf(decision, shelf)));
    }

    private Leaf leaf(Taken decision, Shelf shelf) {
        LocalDate met = decision.metOn();
        return new Leaf()
                .line(
                        shelf.say("awards.decision.met-on"),
                        met == null ? "" : shelf.phrases().date(met))
                .line(
                        shelf.say("dossiers.decision.taken"),
                        decision.decidedBy() + ", " + shelf.time(decision.decidedAt()))
                .line(shelf.say("awards.decision.minutes"), decision.minutes())
                .heading(shelf.say("awards.decision.members"))
                .table(
                        List.of(shelf.say("dossiers.member"), shelf.say("dossiers.member.part")),
                        members(decision.id(), shelf))
                .heading(shelf.say("awards.decision.verdicts"))
                .table(
                        List.of(
                                shelf.say("evaluation.reference"),
                                shelf.say("evaluation.applicant"),
                                shelf.say("awards.verdict"),
                                shelf.say("dossiers.amount"),
                                shelf.say("dossiers.paper.why")),
                        verdicts(decision, shelf))
                .heading(shelf.say("awards.decision.abstentions"))
                .table(
                        List.of(
                                shelf.say("dossiers.member"),
                                shelf.say("evaluation.reference"),
                                shelf.say("dossiers.paper.why")),
                        abstentions(decision.id()));
    }

    private List<List<String>> members(UUID decision, Shelf shelf) {
        return jdbc.sql("""
                        select person.name, decision_member.part
                          from awards.decision_member
                          join identity.person on person.id = decision_member.person
                         where decision_member.decision = :id
                         order by person.name
                        """)
                .param("id", decision)
                .query((row, _) -> List.of(
                        row.getString("name"),
                        shelf.say(
                                row.getString("part").equals("present")
                                        ? "dossiers.member.present"
                                        : "dossiers.member.absent")))
                .list();
    }

    private List<List<String>> verdicts(Taken decision, Shelf shelf) {
        return jdbc.sql("""
                        select application.reference, organisation.name, decision_line.outcome, decision_line.amount,
                               decision_line.reason
                          from awards.decision_line
                          join applications.proposal on proposal.id = decision_line.proposal
                          join applications.application on application.id = proposal.application
                          join organisations.organisation on organisation.id = application.applicant
                         where decision_line.decision = :id
                         order by application.reference
                        """)
                .param("id", decision.id())
                .query((row, _) -> List.of(
                        row.getString("reference"),
                        Column.words(row, "name", shelf),
                        shelf.say("awards.outcome." + row.getString("outcome")),
                        sum(row.getBigDecimal("amount"), decision.currency(), shelf),
                        row.getString("reason")))
                .list();
    }

    static String sum(@Nullable BigDecimal amount, String currency, Shelf shelf) {
        return amount == null ? "" : Money.of(amount.toPlainString(), currency).in(shelf.phrases());
    }

    private List<List<String>> abstentions(UUID decision) {
        return jdbc.sql("""
                        select person.name, application.reference, abstention.reason
                          from awards.abstention
                          join identity.person on person.id = abstention.person
                          join applications.proposal on proposal.id = abstention.proposal
                          join applications.application on application.id = proposal.application
                         where abstention.decision = :id
                         order by application.reference, person.name
                        """)
                .param("id", decision)
                .query((row, _) -> List.of(row.getString("name"), row.getString("reference"), row.getString("reason")))
                .list();
    }
}
