package org.komshi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.evaluation.EvaluationExamples.Example;
import org.komshi.forms.Grid;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class AssessingTest {
    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    @Autowired
    EvaluationExamples examples;

    @Autowired
    Evaluation evaluation;

    private Example round;
    private PersonId mira;
    private PersonId luan;
    private SignedIn hers;
    private String page;

    @BeforeEach
    void one_full_application_is_given_to_two_assessors() {
        examples.atClosing();
        round = examples.fullApplications(1);
        mira = cast.somebody(Role.ASSESSOR);
        luan = cast.somebody(Role.ASSESSOR);
        evaluation.open(round.round(), cast.petar());
        evaluation.checkAndConclude(round.round(), round.proposal(0), Map.of(), cast.petar());
        evaluation.invite(round.call(), List.of(mira, luan), cast.petar());
        evaluation.declare(round.call(), Map.of(), mira);
        evaluation.declare(round.call(), Map.of(), luan);
        evaluation.assign(round.round(), 2, EvaluationExamples.DUE, cast.petar());
        hers = hub.as(mira);
        page = "/assess/assessments/" + task(mira).assessment().value();
    }

    @AfterEach
    void time_goes_on() {
        examples.followDatabase();
    }

    @Test
    void the_proposal_stands_beside_the_grid_without_any_trace_of_the_other_assessor() {
        evaluation.submit(task(luan).assessment(), complete(3), "Luan thinks so.", luan);

        assertThat(hers.get(page).body())
                .contains("The secret text of proposal 1", "Need and relevance", "weight 3")
                .doesNotContain("Luan thinks so.");
        assertThat(hers.get("/assess/assessments/" + task(luan).assessment().value())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_incomplete_draft_is_kept_as_it_is() {
        assertThat(hers.post(
                                page,
                                "points.relevance",
                                "4",
                                "reason.approach",
                                "Step by step.\nTwo lines. 🌿",
                                "comment",
                                "")
                        .status())
                .isEqualTo(303);

        assertThat(hers.get(page).body())
                .containsPattern("name=\"points.relevance\" value=\"4\" checked")
                .contains("Step by step.\nTwo lines. 🌿");
        assertThat(hers.get("/assess").body()).contains("begun");
    }

    @Test
    void points_off_the_grid_are_refused_and_everything_else_is_kept() {
        SignedIn.Answer answer =
                hers.post(page, "points.relevance", "6", "reason.relevance", "Very good.", "points.approach", "2.5");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#points-relevance\"", "href=\"#points-approach\"");
        assertThat(hers.get(page).body()).contains("Very good.");
        assertThat(hers.post(page, "points.relevance", "not-applicable").status())
                .as("where the grid does not allow it")
                .isEqualTo(422);
    }

    @Test
    void submitting_says_everything_that_is_missing_at_once() {
        Map<String, String> fields = fields(complete(4));
        fields.put("reason.value", " ");
        fields.remove("points.results");

        SignedIn.Answer answer = hers.post(page + "/submission", fields);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("2 things to put right", "href=\"#reason-value\"", "href=\"#points-results\"");
    }

    @Test
    void submitted_it_is_read_only_until_the_officer_gives_it_back_with_a_reason() {
        assertThat(hers.post(page + "/submission", fields(complete(4))).location())
                .endsWith("/assess?said=submitted");
        assertThat(hers.get(page).body()).doesNotContain("name=\"points.");
        assertThat(hers.post(page, "comment", "Something else.").status()).isEqualTo(422);

        SignedIn petar = hub.as(cast.petar());
        String back = "/desk/proposals/" + round.proposal(0).value() + "/assessments/"
                + task(mira).assessment().value() + "/return";
        assertThat(petar.post(back, "why", " ").status()).isEqualTo(422);
        assertThat(petar.post(back, "why", "The reason for the budget is missing.")
                        .status())
                .isEqualTo(303);

        assertThat(hers.get(page).body())
                .contains("The reason for the budget is missing.", "name=\"points.relevance\"");
        assertThat(hers.post(page + "/submission", fields(complete(5))).status())
                .isEqualTo(303);
        assertThat(evaluation.assessments(round.round(), round.proposal(0)))
                .singleElement()
                .satisfies(assessed -> assertThat(assessed.total()).isEqualTo(Fraction.of(100)));
    }

    @Test
    void what_was_saved_in_another_window_is_not_overwritten_unseen() {
        String version = version(hers.get(page).body());
        hers.post(page, "version", version, "comment", "From the first window.");

        SignedIn.Answer second = hers.post(page, "version", version, "comment", "From the second window.");

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.body())
                .contains("From the second window.", "saved in another window")
                .contains("What is saved from the other window", "From the first window.");
        assertThat(hers.get(page).body()).contains("From the first window.");
        assertThat(hers.post(page, "version", version(second.body()), "comment", "From the second window.")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void it_saves_itself_as_one_types_and_two_windows_lose_nothing() {
        SignedIn typing = hub.as(mira).with("X-Autosave", "1").with("Accept", "application/json");
        String version = version(hers.get(page).body());

        SignedIn.Answer saved =
                typing.post(page, "version", version, "comment", "First words", "points.relevance", "3");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.header("Content-Type")).startsWith("application/json");
        assertThat(saved.body()).contains("\"said\":\"saved ");
        String next = saved.body().replaceAll(".*\"version\":(\\d+).*", "$1");
        assertThat(hers.get(page).body()).contains("First words", "name=\"version\" value=\"" + next + "\"");

        SignedIn.Answer other = typing.post(page, "version", version, "comment", "Other window");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body()).contains("Saved in another window meanwhile");
        assertThat(hers.get(page).body()).contains("First words").doesNotContain("Other window");
        assertThat(typing.post(page, "version", next, "comment", "First words, more")
                        .status())
                .isEqualTo(200);

        SignedIn.Answer tooLong = typing.post(page, "comment", "word ".repeat(900));
        assertThat(tooLong.status()).as("kept and told").isEqualTo(200);
        assertThat(tooLong.body()).contains("4").doesNotContain("\"said\":\"saved");
        assertThat(hub.as(luan)
                        .with("X-Autosave", "1")
                        .post(page, "comment", "Not mine")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_text_beyond_the_limit_is_told_and_kept() {
        SignedIn.Answer answer = hers.post(page, "reason.relevance", "word ".repeat(900));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#reason-relevance\"");
        assertThat(hers.get(page).body()).contains("word word word");
    }

    @Test
    void markup_and_control_characters_do_no_harm() {
        hers.post(page, "comment", "<script>alert(1)</script>\u0007\u200B");

        assertThat(hers.get(page).body())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void somebody_else_finds_nothing() {
        assertThat(hub.as(luan).get(page).status()).isEqualTo(404);
        assertThat(hub.as(luan).post(page, "comment", "mine").status()).isEqualTo(404);
        assertThat(hub.as(cast.petar()).get(page).status()).isGreaterThanOrEqualTo(400);
        assertThat(hers.get("/assess/assessments/01890000-0000-7000-8000-000000000000")
                        .status())
                .isEqualTo(404);
    }

    private Task task(PersonId assessor) {
        return evaluation.tasks(round.round()).stream()
                .filter(task -> task.assessor().equals(assessor))
                .findFirst()
                .orElseThrow();
    }

    private List<Mark> complete(int points) {
        Grid grid = evaluation.ranking(round.round()).grid();
        return grid.criteria().stream()
                .map(criterion -> Mark.of(criterion.id(), java.math.BigDecimal.valueOf(points), "Because."))
                .toList();
    }

    private static Map<String, String> fields(List<Mark> marks) {
        Map<String, String> fields = new LinkedHashMap<>();
        marks.forEach(mark -> {
            fields.put("points." + mark.criterion(), mark.points().orElseThrow().toPlainString());
            fields.put("reason." + mark.criterion(), mark.reason());
        });
        return fields;
    }

    private static String version(String page) {
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}
