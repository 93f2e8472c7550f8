package org.komshi.dossiers.papers;

import java.util.List;
import org.komshi.applications.ApplicationId;
import org.komshi.dossiers.spi.Leaf;
import org.komshi.dossiers.spi.Papers;
import org.komshi.dossiers.spi.Shelf;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was decided on one application after its round, and the award with its acceptance and what is public of it. */
@Component
@Order(60)
class AwardPapers implements Papers {
    private final JdbcClient jdbc;

    AwardPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void ofApplication(ApplicationId application, Shelf shelf) {
        shelf.lay("verdicts.html", shelf.say("dossiers.verdicts"), verdicts(application, shelf));
        shelf.lay("reopenings.html", shelf.say("dossiers.reopenings"), reopenings(application, shelf));
        shelf.lay("award.html", shelf.say("dossiers.award"), award(application, shelf));
    }

    private Leaf verdicts(ApplicationId application, Shelf shelf) {
        return new Leaf()
                .table(
                        List.of(
                                shelf.say("dossiers.decision"),
                                shelf.say("awards.verdict"),
                                shelf.say("dossiers.amount"),
                                shelf.say("dossiers.paper.why"),
                                shelf.say("dossiers.paper.by"),
                                shelf.say("dossiers.paper.at")),
                        jdbc.sql("""
                                        select 'round' as ground, decision_line.outcome, decision_line.amount,
                                               decision_line.reason, person.name, decision.decided_at, call.currency
                                          from awards.decision_line
                                          join awards.decision on decision.id = decision_line.decision
                                          join applications.proposal on proposal.id = decision_line.proposal
                                          join applications.application on application.id = proposal.application
                                          join calls.call on call.id = application.call
                                          join identity.person on person.id = decision.decided_by
                                         where application.id = :id and decision.stage = 'decided'
                                         union all
                                        select supplement.ground, supplement.outcome, supplement.amount,
                                               supplement.reason, person.name, supplement.decided_at, call.currency
                                          from awards.supplement
                                          join applications.proposal on proposal.id = supplement.proposal
                                          join applications.application on application.id = proposal.application
                                          join calls.call on call.id = application.call
                                          join identity.person on person.id = supplement.decided_by
                                         where application.id = :id
                                         order by decided_at
                                        """)
                                .param("id", application.value())
                                .query((row, _) -> List.of(
                                        shelf.say("dossiers.ground." + row.getString("ground")),
                                        shelf.say("awards.outcome." + row.getString("outcome")),
                                        DecisionPapers.sum(
                                                row.getBigDecimal("amount"), row.getString("currency"), shelf),
                                        row.getString("reason"),
                                        row.getString("name"),
                                        Column.time(row, "decided_at", shelf)))
                                .list());
    }

    private Leaf reopenings(ApplicationId application, Shelf shelf) {
        Leaf leaf = new Leaf();
        List<List<String>> opened = jdbc.sql("""
                        select reopening.kind, reopening.reason, person.name, reopening.opened_at, reopening.ended_at
                          from awards.reopening
                          join awards.complaint on complaint.id = reopening.complaint
                          join awards.letter on letter.id = complaint.letter
                          join applications.proposal on proposal.id = letter.proposal
                          join identity.person on person.id = reopening.opened_by
                         where proposal.application = :id
                         order by reopening.opened_at
                        """)
                .param("id", application.value())
                .query((row, _) -> List.of(
                        shelf.say("dossiers.reopening." + row.getString("kind")),
                        row.getString("reason"),
                        row.getString("name"),
                        Column.time(row, "opened_at", shelf),
                        Column.time(row, "ended_at", shelf)))
                .list();
        leaf.table(
                List.of(
                        shelf.say("dossiers.reopening"),
                        shelf.say("dossiers.paper.why"),
                        shelf.say("dossiers.paper.by"),
                        shelf.say("dossiers.reopening.from"),
                        shelf.say("dossiers.reopening.until")),
                opened);
        return leaf.table(
                List.of(
                        shelf.say("dossiers.item"),
                        shelf.say("dossiers.outcome"),
                        shelf.say("dossiers.paper.why"),
                        shelf.say("dossiers.note"),
                        shelf.say("dossiers.paper.by"),
                        shelf.say("dossiers.paper.at")),
                secondChecks(application, shelf));
    }

    private List<List<String>> secondChecks(ApplicationId application, Shelf shelf) {
        return jdbc.sql("""
                        select second_check.item, second_check.outcome, second_check.reason, second_check.note,
                               person.name, second_check.checked_at
                          from awards.second_check
                          join awards.reopening on reopening.id = second_check.reopening
                          join awards.complaint on complaint.id = reopening.complaint
                          join awards.letter on letter.id = complaint.letter
                          join applications.proposal on proposal.id = letter.proposal
                          join identity.person on person.id = second_check.checked_by
                         where proposal.application = :id
                         order by second_check.checked_at, second_check.item
                        """)
                .param("id", application.value())
                .query((row, _) -> List.of(
                        row.getString("item"),
                        shelf.say("evaluation.outcome." + row.getString("outcome")),
                        row.getString("reason"),
                        row.getString("note"),
                        row.getString("name"),
                        Column.time(row, "checked_at", shelf)))
                .list();
    }

    private Leaf award(ApplicationId application, Shelf shelf) {
        Leaf leaf = new Leaf();
        jdbc.sql("""
                        select award.slug, award.title, award.summary, award.amount, award.currency, award.months,
                               award.publication_level, award.level_reason, award.in_force,
                               acceptance.stage as acceptance, acceptance.reason, acceptance.asked_at,
                               acceptance.answered_at, person.name as answered_by
                          from awards.award
                          join applications.proposal on proposal.id = award.proposal
                          left join awards.acceptance on acceptance.award = award.id
                          left join identity.person on person.id = acceptance.answered_by
                         where proposal.application = :id
                        """).param("id", application.value()).query(row -> {
            leaf.line(shelf.say("dossiers.award.title"), Column.words(row, "title", shelf))
                    .line(shelf.say("dossiers.award.summary"), Column.words(row, "summary", shelf))
                    .line(
                            shelf.say("dossiers.amount"),
                            DecisionPapers.sum(row.getBigDecimal("amount"), row.getString("currency"), shelf))
                    .line(shelf.say("dossiers.award.months"), Column.text(row, "months"))
                    .line(
                            shelf.say("dossiers.award.in-force"),
                            shelf.say(row.getBoolean("in_force") ? "dossiers.yes" : "dossiers.no"))
                    .line(
                            shelf.say("awards.publication.level"),
                            shelf.say("awards.level." + row.getString("publication_level")))
                    .line(shelf.say("dossiers.paper.why"), row.getString("level_reason"));
            if (row.getString("acceptance") != null) {
                leaf.heading(shelf.say("awards.acceptance.state"))
                        .line(
                                shelf.say("awards.acceptance.state"),
                                shelf.say("awards.acceptance." + row.getString("acceptance")))
                        .line(shelf.say("dossiers.acceptance.asked"), Column.time(row, "asked_at", shelf))
                        .line(shelf.say("dossiers.acceptance.answered"), Column.time(row, "answered_at", shelf))
                        .line(shelf.say("dossiers.paper.by"), row.getString("answered_by"))
                        .line(shelf.say("dossiers.paper.why"), row.getString("reason"));
            }
        });
        return leaf;
    }
}
