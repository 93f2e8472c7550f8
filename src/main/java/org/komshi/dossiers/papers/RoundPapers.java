package org.komshi.dossiers.papers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.komshi.calls.CallId;
import org.komshi.calls.RoundId;
import org.komshi.dossiers.spi.Leaf;
import org.komshi.dossiers.spi.Papers;
import org.komshi.dossiers.spi.Shelf;
import org.komshi.evaluation.Evaluation;
import org.komshi.evaluation.Ranking;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came in, who assessed it, and the ranking, of every round that was opened. */
@Component
@Order(30)
class RoundPapers implements Papers {
    private static final int DECIMALS = 2;

    private final Evaluation evaluation;
    private final JdbcClient jdbc;

    RoundPapers(Evaluation evaluation, JdbcClient jdbc) {
        this.evaluation = evaluation;
        this.jdbc = jdbc;
    }

    private record Opened(UUID round, int number, boolean graded) {}

    @Override
    public void ofCall(CallId call, Shelf shelf) {
        shelf.lay("assessors.html", shelf.say("evaluation.assessors"), assessors(call, shelf));
        jdbc.sql("""
                        select round.id as round, round.number, round.grid is not null as graded
                          from calls.round
                          join evaluation.opening on opening.round = round.id
                         where round.call = :call
                         order by round.number
                        """)
                .param("call", call.value())
                .query(Opened.class)
                .list()
                .forEach(round -> ofRound(round, shelf.in("round-" + round.number() + "/")));
    }

    private void ofRound(Opened round, Shelf shelf) {
        RoundId id = new RoundId(round.round());
        Optional<String> list = evaluation.openingList(id);
        list.ifPresent(text -> shelf.lay(
                "opening.txt",
                shelf.say("evaluation.opening.title") + " " + round.number(),
                text.getBytes(StandardCharsets.UTF_8)));
        shelf.lay("assignment.html", shelf.say("evaluation.assignment") + " " + round.number(), assignment(id, shelf));
        if (round.graded()) {
            shelf.lay(
                    "ranking.html",
                    shelf.say("evaluation.ranking") + " " + round.number(),
                    ranking(evaluation.ranking(id), shelf));
        }
    }

    private Leaf assessors(CallId call, Shelf shelf) {
        List<List<String>> rows = jdbc.sql("""
                        select person.name, assessor.invited_at, assessor.impartial_at, assessor.removed_at,
                               inviter.name as invited_by
                          from evaluation.assessor
                          join identity.person on person.id = assessor.person
                          join identity.person inviter on inviter.id = assessor.invited_by
                         where assessor.call = :call
                         order by person.name
                        """)
                .param("call", call.value())
                .query((row, _) -> List.of(
                        row.getString("name"),
                        row.getString("invited_by"),
                        Column.time(row, "invited_at", shelf),
                        Column.time(row, "impartial_at", shelf),
                        Column.time(row, "removed_at", shelf)))
                .list();
        return new Leaf()
                .table(
                        List.of(
                                shelf.say("evaluation.assessor"),
                                shelf.say("dossiers.assessor.asked-by"),
                                shelf.say("dossiers.assessor.asked"),
                                shelf.say("dossiers.assessor.impartial"),
                                shelf.say("dossiers.assessor.removed")),
                        rows);
    }

    private Leaf assignment(RoundId round, Shelf shelf) {
        List<List<String>> rows = jdbc.sql("""
                        select application.reference, assessor.name, assigner.name as assigned_by,
                               assessment.assigned_at, assessment.submitted_at, assessment.cancelled_at
                          from evaluation.assessment
                          join applications.proposal on proposal.id = assessment.proposal
                          join applications.application on application.id = proposal.application
                          join identity.person assessor on assessor.id = assessment.assessor
                          join identity.person assigner on assigner.id = assessment.assigned_by
                         where proposal.round = :round
                         order by application.reference, assessment.assigned_at, assessor.name
                        """)
                .param("round", round.value())
                .query((row, _) -> List.of(
                        row.getString("reference"),
                        row.getString("name"),
                        row.getString("assigned_by"),
                        Column.time(row, "assigned_at", shelf),
                        Column.time(row, "submitted_at", shelf),
                        Column.time(row, "cancelled_at", shelf)))
                .list();
        return new Leaf()
                .table(
                        List.of(
                                shelf.say("evaluation.reference"),
                                shelf.say("evaluation.assessor"),
                                shelf.say("dossiers.assigned-by"),
                                shelf.say("dossiers.assigned"),
                                shelf.say("evaluation.submitted"),
                                shelf.say("dossiers.cancelled")),
                        rows);
    }

    private static Leaf ranking(Ranking ranking, Shelf shelf) {
        List<String> headings = new ArrayList<>(List.of(
                shelf.say("evaluation.ranking.place"),
                shelf.say("evaluation.reference"),
                shelf.say("evaluation.applicant"),
                shelf.say("evaluation.project"),
                shelf.say("evaluation.ranking.mean"),
                shelf.say("evaluation.ranking.requested"),
                shelf.say("evaluation.ranking.cumulated"),
                shelf.say("evaluation.state")));
        List<List<String>> rows = new ArrayList<>();
        ranking.lines()
                .forEach(line -> rows.add(List.of(
                        line.place().map(String::valueOf).orElse(""),
                        line.entry().reference(),
                        shelf.text(line.entry().applicant()),
                        line.entry().title(),
                        line.score()
                                .map(score ->
                                        shelf.phrases().number(score.total().rounded(DECIMALS), DECIMALS))
                                .orElse(""),
                        line.entry()
                                .requested()
                                .map(sum -> sum.in(shelf.phrases()))
                                .orElse(""),
                        line.cumulated().map(sum -> sum.in(shelf.phrases())).orElse(""),
                        shelf.say("evaluation.standing." + line.standing().word()))));
        ranking.notEligible()
                .forEach(refused -> rows.add(List.of(
                        "",
                        refused.entry().reference(),
                        shelf.text(refused.entry().applicant()),
                        refused.entry().title(),
                        "",
                        "",
                        "",
                        shelf.say("evaluation.check.not-eligible") + " "
                                + String.join(", ", refused.reasons().keySet()))));
        return new Leaf().table(headings, rows);
    }
}
