package org.komshi.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.komshi.language.Languages;
import org.komshi.language.Phrases;
import org.komshi.language.Speech;

/** Every type of question from what is typed to what is submitted. */
class AnsweringInRowsTest {
    private static final FormDefinition FORM = Everything.form();
    private static final Phrases MK = new Speech().in(Languages.of("mk"));
    private static final Answer.Handed STATUTE =
            new Answer.Handed(new UUID(1, 2), "Статут.pdf", "application/pdf", 12_000, "ab".repeat(32));
    private static final Lookups LOOKUPS = new Lookups(
            List.of(), id -> Optional.of(STATUTE).filter(file -> file.id().equals(id)));

    private static Answers typed(String... more) {
        List<String> all = new ArrayList<>(Arrays.asList(Everything.filledIn()));
        all.addAll(List.of("q-statute", STATUTE.id().toString()));
        all.addAll(Arrays.asList(more));
        return Answers.fromFields(FORM, Everything.fields(all.toArray(String[]::new)), MK.language(), LOOKUPS);
    }

    /** Typed anew in place of what is filled in. */
    private static Answers instead(String... pairs) {
        var fields = Everything.fields(Everything.filledIn());
        fields.put("q-statute", List.of(STATUTE.id().toString()));
        for (int at = 0; at < pairs.length; at += 2) {
            fields.put(pairs[at], List.of(pairs[at + 1]));
        }
        return Answers.fromFields(FORM, fields, MK.language(), LOOKUPS);
    }

    private static List<String> problems(Answers answers) {
        return FORM.check(answers, Limits.NONE).stream()
                .map(problem -> problem.code() + " " + problem.field().orElse(""))
                .toList();
    }

    @Test
    void what_is_complete_has_no_problem() {
        assertThat(problems(typed())).isEmpty();
    }

    @Test
    void every_answer_is_kept_as_it_is() {
        typed().all()
                .forEach((question, answer) ->
                        assertThat(Answer.parse(answer.json())).as(question).isEqualTo(answer));
    }

    @Test
    void costs_and_totals_are_computed_and_submitted() {
        Answers submitted = FORM.submitted(typed());

        assertThat(submitted.get("total").json())
                .isEqualTo("{\"money\":{\"amount\":\"1406.00\",\"currency\":\"NOK\"}}");
        assertThat(submitted.get("budget").json()).contains("\"cost\":{\"money\":{\"amount\":\"1206.00\"");
        assertThat(submitted.get("intro").isEmpty()).isTrue();
    }

    @Test
    void a_blank_row_between_others_keeps_the_others_in_place_and_is_not_submitted() {
        assertThat(((Answer.TableAnswer) typed().get("team")).rows()).hasSize(3);
        assertThat(((Answer.TableAnswer) FORM.submitted(typed()).get("team")).rows())
                .hasSize(2);
    }

    @Test
    void the_same_is_computed_for_the_page() {
        var computed = FormPages.computed(FORM, typed(), MK);

        assertThat(computed.get("q-budget.1.cost")).isEqualTo("200\u00A0NOK");
        assertThat(computed.get("q-budget.total.cost")).isEqualTo(computed.get("q-total"));
    }

    @Test
    void rules_are_told_in_the_words_of_the_form() {
        assertThat(problems(instead("q-requested", "1400"))).containsExactly("forms.rule-broken q-requested");
        assertThat(FORM.check(instead("q-requested", "1400"), Limits.NONE)
                        .getFirst()
                        .what(MK))
                .contains("differs from the total of the budget. (mk)");
        assertThat(problems(instead("q-budget.1.quantity", "25", "q-requested", "3206")))
                .containsExactly("forms.rule-broken q-total");
    }

    @Test
    void a_formula_decides_what_is_asked() {
        assertThat(FORM.asked(typed())).contains("why-much");
        assertThat(FORM.asked(instead("q-budget.0.quantity", "1"))).doesNotContain("why-much");
    }

    @Test
    void a_problem_in_a_cell_leads_to_its_field_and_belongs_to_its_question() {
        Answers answers = instead("q-budget.1.unit-cost", "eighty");

        AnswerProblem problem = FORM.check(answers, Limits.NONE).getFirst();
        assertThat(problem.field()).contains("q-budget.1.unit-cost");
        assertThat(problem.question()).isEqualTo("budget");
        assertThat(problem.what(MK)).contains("Unit cost (mk) (2)").contains("eighty");
    }

    @Test
    void days_and_ways_to_reach_somebody_are_checked() {
        assertThat(problems(instead(
                        "q-founded", "31.2.2026",
                        "q-period.until", "2026-02-01",
                        "q-mail", "ana at home",
                        "q-phone", "call me",
                        "q-site", "https://nowhere",
                        "q-contact.name", "")))
                .containsExactlyInAnyOrder(
                        "forms.not-a-day q-founded",
                        "forms.period-crossed q-period",
                        "forms.not-an-email q-mail",
                        "forms.not-a-phone q-phone",
                        "forms.not-a-web-address q-site",
                        "forms.missing q-contact.name");
    }

    @Test
    void a_file_that_is_not_ones_own_is_not_taken() {
        assertThat(problems(instead("q-statute", new UUID(9, 9).toString())))
                .containsExactly("forms.missing q-statute");
    }

    @Test
    void a_name_the_hub_does_not_know_stays_and_is_told() {
        assertThat(problems(typed("q-partner", "Nobody"))).containsExactly("forms.not-found q-partner");
    }

    @Test
    void all_of_it_can_be_read() {
        List<AnswerView> views = FormPages.reading(FORM, typed(), MK).getFirst().answers();

        assertThat(views).extracting(AnswerView::question).doesNotContain("intro");
        AnswerView budget = views.stream()
                .filter(view -> view.question().equals("budget"))
                .findFirst()
                .orElseThrow();
        assertThat(budget.rows().rows().getFirst())
                .containsExactly("People (mk)", "12", "100,50\u00A0NOK", "1.206\u00A0NOK");
        assertThat(budget.rows().totals().getLast()).isEqualTo("1.406\u00A0NOK");
        assertThat(views.stream().filter(view -> view.question().equals("statute")))
                .singleElement()
                .satisfies(view -> assertThat(view.files().getFirst().name()).isEqualTo("Статут.pdf"));
    }

    @Test
    void what_it_means_is_the_same_in_every_language() {
        Answers english = Answers.fromFields(
                FORM, Everything.fields("q-vat", "yes", "q-budget.0.heading", "people"), Languages.ENGLISH, LOOKUPS);
        Answers macedonian = Answers.fromFields(
                FORM, Everything.fields("q-vat", "yes", "q-budget.0.heading", "people"), MK.language(), LOOKUPS);

        assertThat(english.get("budget").json())
                .isNotEqualTo(macedonian.get("budget").json());
        assertThat(english.get("budget").meaning())
                .isEqualTo(macedonian.get("budget").meaning());
    }

    @Test
    void a_fault_in_a_definition_is_told_with_its_line() {
        String faulty = Everything.file().replace("\"quantity * unit_cost\"", "\"quantity * price\"");

        DefinitionProblem problem =
                ((DefinitionFile.Faulty) DefinitionFile.read(faulty)).problems().getFirst();
        long line =
                faulty.substring(0, faulty.indexOf("quantity * price")).lines().count();
        assertThat(problem.fault()).isEqualTo(DefinitionProblem.Fault.FORMULA_NAME_UNKNOWN);
        assertThat(problem.line()).isEqualTo((int) line);
        assertThat(problem.details()).containsEntry("name", "price");
    }

    @Test
    void formulas_that_cannot_work_are_refused() {
        assertThat(fault("\"SUM(budget.cost)\"", "\"SUM(budget.cost\""))
                .isEqualTo(DefinitionProblem.Fault.FORMULA_UNREADABLE);
        assertThat(fault("\"SUM(budget.cost)\"", "\"total + 1\""))
                .isEqualTo(DefinitionProblem.Fault.FORMULA_NAME_LATER);
        assertThat(fault("\"SUM(budget.cost)\"", "\"budget.cost > 1\""))
                .isIn(DefinitionProblem.Fault.FORMULA_NOT_A_NUMBER, DefinitionProblem.Fault.FORMULA_UNREADABLE);
        assertThat(fault("\"total > 1000\"", "\"total + 1000\""))
                .isEqualTo(DefinitionProblem.Fault.FORMULA_NOT_A_CONDITION);
    }

    private static DefinitionProblem.Fault fault(String there, String instead) {
        return ((DefinitionFile.Faulty) DefinitionFile.read(Everything.file().replace(there, instead)))
                .problems()
                .getFirst()
                .fault();
    }
}
