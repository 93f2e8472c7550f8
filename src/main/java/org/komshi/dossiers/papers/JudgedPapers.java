package org.komshi.dossiers.papers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.ApplicationId;
import org.komshi.dossiers.spi.Leaf;
import org.komshi.dossiers.spi.Papers;
import org.komshi.dossiers.spi.Shelf;
import org.komshi.forms.Checklist;
import org.komshi.forms.DefinitionId;
import org.komshi.forms.Forms;
import org.komshi.forms.Grid;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How an application was checked and assessed, item by item, with names: who reads a dossier may know them. */
@Component
@Order(40)
class JudgedPapers implements Papers {
    private final Forms forms;
    private final JdbcClient jdbc;

    JudgedPapers(Forms forms, JdbcClient jdbc) {
        this.forms = forms;
        this.jdbc = jdbc;
    }

    private record Proposal(
            UUID id,
            int number,
            @Nullable UUID grid,
            @Nullable UUID checklist) {}

    @Override
    public void ofApplication(ApplicationId application, Shelf shelf) {
        for (Proposal proposal : opened(application)) {
            Shelf round = shelf.in("round-" + proposal.number() + "/");
            UUID checklist = proposal.checklist();
            if (checklist != null) {
                round.lay(
                        "checks.html",
                        shelf.say("evaluation.checks") + " " + proposal.number(),
                        checks(proposal, forms.checklist(new DefinitionId(checklist)), shelf));
            }
            UUID grid = proposal.grid();
            if (grid != null) {
                assessments(proposal, forms.grid(new DefinitionId(grid)), round);
            }
        }
    }

    private List<Proposal> opened(ApplicationId application) {
        return jdbc.sql("""
                        select proposal.id, round.number, round.grid, round.checklist
                          from applications.proposal
                          join calls.round on round.id = proposal.round
                          join evaluation.opening on opening.round = round.id
                         where proposal.application = :id and proposal.stage <> 'draft'
                         order by round.number
                        """)
                .param("id", application.value())
                .query(Proposal.class)
                .list();
    }

    private Leaf checks(Proposal proposal, Checklist checklist, Shelf shelf) {
        List<List<String>> rows = jdbc.sql("""
                        select check_outcome.item, check_outcome.outcome, check_outcome.reason, check_outcome.note,
                               person.name, check_outcome.checked_at
                          from evaluation.check_outcome
                          join identity.person on person.id = check_outcome.checked_by
                         where check_outcome.proposal = :id
                         order by check_outcome.checked_at, check_outcome.item
                        """)
                .param("id", proposal.id())
                .query((row, _) -> List.of(
                        item(checklist, row.getString("item"), shelf),
                        shelf.say("evaluation.outcome." + row.getString("outcome")),
                        reason(checklist, row.getString("item"), row.getString("reason"), shelf),
                        row.getString("note"),
                        row.getString("name"),
                        Column.time(row, "checked_at", shelf)))
                .list();
        Leaf leaf = new Leaf();
        jdbc.sql("""
                        select check_conclusion.eligible, person.name, check_conclusion.concluded_at
                          from evaluation.check_conclusion
                          join identity.person on person.id = check_conclusion.concluded_by
                         where check_conclusion.proposal = :id
                        """)
                .param("id", proposal.id())
                .query((row, _) -> shelf.say(
                                row.getBoolean("eligible")
                                        ? "evaluation.check.eligible"
                                        : "evaluation.check.not-eligible")
                        + " – " + row.getString("name") + ", "
                        + Column.time(row, "concluded_at", shelf))
                .list()
                .forEach(conclusion -> leaf.line(shelf.say("dossiers.conclusion"), conclusion));
        return leaf.table(
                List.of(
                        shelf.say("dossiers.item"),
                        shelf.say("dossiers.outcome"),
                        shelf.say("dossiers.paper.why"),
                        shelf.say("dossiers.note"),
                        shelf.say("dossiers.paper.by"),
                        shelf.say("dossiers.paper.at")),
                rows);
    }

    private static String item(Checklist checklist, String id, Shelf shelf) {
        return checklist.item(id).map(item -> shelf.text(item.title())).orElse(id);
    }

    private static String reason(Checklist checklist, String id, String code, Shelf shelf) {
        return checklist
                .item(id)
                .flatMap(item -> item.reason(code))
                .map(reason -> code + " " + shelf.text(reason.text()))
                .orElse(code);
    }

    private record Given(
            UUID id,
            String stage,
            String comment,
            String name,
            String assignedBy,
            java.time.Instant assignedAt,
            java.time.@Nullable Instant submittedAt,
            @Nullable String returnedBy,
            java.time.@Nullable Instant returnedAt,
            String returnedWhy,
            java.time.@Nullable Instant cancelledAt,
            String cancelledFor,
            boolean again) {}

    private void assessments(Proposal proposal, Grid grid, Shelf shelf) {
        List<Given> all =
                jdbc.sql("""
                        select assessment.id, assessment.stage, assessment.comment, assessor.name,
                               assigner.name as assigned_by, assessment.assigned_at, assessment.submitted_at,
                               returner.name as returned_by, assessment.returned_at, assessment.returned_why,
                               assessment.cancelled_at, assessment.cancelled_for,
                               assessment.reopening is not null as again
                          from evaluation.assessment
                          join identity.person assessor on assessor.id = assessment.assessor
                          join identity.person assigner on assigner.id = assessment.assigned_by
                          left join identity.person returner on returner.id = assessment.returned_by
                         where assessment.proposal = :id
                         order by assessment.assigned_at, assessor.name
                        """).param("id", proposal.id()).query(Given.class).list();
        for (int at = 0; at < all.size(); at++) {
            Given given = all.get(at);
            shelf.lay(
                    "assessment-" + (at + 1) + ".html",
                    shelf.say(
                            given.again() ? "dossiers.assessment.again" : "dossiers.assessment", "name", given.name()),
                    assessment(given, grid, shelf));
        }
    }

    private Leaf assessment(Given given, Grid grid, Shelf shelf) {
        Leaf leaf = new Leaf()
                .line(shelf.say("evaluation.assessor"), given.name())
                .line(shelf.say("dossiers.assigned-by"), given.assignedBy() + ", " + shelf.time(given.assignedAt()))
                .line(shelf.say("evaluation.submitted"), shelf.time(given.submittedAt()));
        if (given.returnedAt() != null) {
            leaf.line(shelf.say("dossiers.returned"), given.returnedBy() + ", " + shelf.time(given.returnedAt()))
                    .line(shelf.say("dossiers.paper.why"), given.returnedWhy());
        }
        if (given.cancelledAt() != null) {
            leaf.line(shelf.say("dossiers.cancelled"), shelf.time(given.cancelledAt()))
                    .line(shelf.say("dossiers.paper.why"), shelf.say("dossiers.cancelled." + given.cancelledFor()));
        }
        Map<String, List<String>> scores = scores(given.id(), shelf);
        List<List<String>> rows = new ArrayList<>();
        grid.criteria().forEach(criterion -> {
            List<String> score = scores.getOrDefault(criterion.id(), List.of("", ""));
            rows.add(List.of(
                    shelf.text(criterion.title()),
                    score.get(0),
                    shelf.phrases().number(criterion.max()),
                    shelf.phrases().number(criterion.weight()),
                    score.get(1)));
        });
        return leaf.table(
                        List.of(
                                shelf.say("dossiers.criterion"),
                                shelf.say("dossiers.points"),
                                shelf.say("dossiers.points.most"),
                                shelf.say("dossiers.weight"),
                                shelf.say("dossiers.paper.why")),
                        rows)
                .words(given.comment());
    }

    private Map<String, List<String>> scores(UUID assessment, Shelf shelf) {
        Map<String, List<String>> scores = new HashMap<>();
        jdbc.sql("select criterion, points, not_applicable, reason from evaluation.score where assessment = :id")
                .param("id", assessment)
                .query(row -> {
                    var points = row.getBigDecimal("points");
                    String shown = points == null ? "" : shelf.phrases().number(points);
                    scores.put(
                            row.getString("criterion"),
                            List.of(
                                    row.getBoolean("not_applicable")
                                            ? shelf.say("evaluation.outcome.not-applicable")
                                            : shown,
                                    row.getString("reason")));
                });
        return scores;
    }
}
