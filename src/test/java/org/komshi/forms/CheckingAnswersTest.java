package org.komshi.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.komshi.forms.Examples.answers;
import static org.komshi.forms.Examples.complete;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.komshi.money.Money;

/** What keeps answers from being submitted: each limit at its edge. */
class CheckingAnswersTest {
    private static final Limits LIMITS = new Limits(
            Optional.of(Money.of("50000", "NOK")), Optional.of(Money.of("500000", "NOK")), OptionalInt.of(18));
    private final FormDefinition form = Examples.form();

    @Test
    void complete_answers_have_no_problem() {
        assertThat(form.check(complete(), LIMITS)).isEmpty();
    }

    @Test
    void an_empty_form_names_every_required_question_that_is_asked() {
        assertThat(form.check(Answers.EMPTY, LIMITS))
                .extracting(AnswerProblem::code, AnswerProblem::question)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("forms.missing", "title"),
                        org.assertj.core.groups.Tuple.tuple("forms.missing", "months"),
                        org.assertj.core.groups.Tuple.tuple("forms.missing", "requested"),
                        org.assertj.core.groups.Tuple.tuple("forms.missing", "theme"),
                        org.assertj.core.groups.Tuple.tuple("forms.missing", "groups"),
                        org.assertj.core.groups.Tuple.tuple("forms.missing", "before"),
                        org.assertj.core.groups.Tuple.tuple("forms.not-confirmed", "true"));
        assertThat(form.check(Answers.EMPTY, LIMITS).getFirst().field()).contains("q-title");
    }

    @Test
    void a_text_at_its_limit_is_accepted_and_one_character_more_is_not() {
        assertThat(problems("title", "ж".repeat(20))).isEmpty();
        assertThat(problems("title", "ж".repeat(21)))
                .singleElement()
                .isInstanceOfSatisfying(AnswerProblem.TooManyCharacters.class, problem -> {
                    assertThat(problem.count()).isEqualTo(21);
                    assertThat(problem.facts()).containsEntry("over", 1);
                });
        assertThat(problems("title", "😀".repeat(20))).isEmpty();
        assertThat(problems("title", "e\u0301".repeat(20)))
                .as("composed before it is counted")
                .isEmpty();
        assertThat(problems("title", "ж".repeat(20) + "\u200B \r\n"))
                .as("what nobody sees is not counted")
                .isEmpty();
    }

    @Test
    void words_and_characters_are_limited_both() {
        assertThat(problems("problem", "еден два три четири пет")).isEmpty();
        assertThat(problems("problem", "еден два три четири пет шест"))
                .extracting(AnswerProblem::code)
                .containsExactly("forms.too-many-words");
        assertThat(problems("problem", "а".repeat(41)))
                .extracting(AnswerProblem::code)
                .containsExactly("forms.too-many-characters");
        assertThat(problems("problem", "абвгд ".repeat(8)))
                .extracting(AnswerProblem::code)
                .containsExactly("forms.too-many-words", "forms.too-many-characters");
        assertThat(problems("problem", "а\r\n".repeat(5)))
                .as("a line end is one character")
                .isEmpty();
    }

    @Test
    void a_number_keeps_its_range_and_the_calls_longest_duration() {
        assertThat(problems("months", "3")).isEmpty();
        assertThat(problems("months", "2")).extracting(AnswerProblem::code).containsExactly("forms.number-too-small");
        assertThat(problems("months", "18")).isEmpty();
        assertThat(problems("months", "19")).extracting(AnswerProblem::code).containsExactly("forms.number-too-large");
        assertThat(form.check(complete().with(answers("months", "24")), Limits.NONE))
                .isEmpty();
        assertThat(problems("months", "12,5"))
                .extracting(AnswerProblem::code)
                .containsExactly("forms.too-many-decimals");
        assertThat(problems("hours", "2,5")).isEmpty();
        assertThat(problems("hours", "2,55"))
                .extracting(AnswerProblem::code)
                .containsExactly("forms.too-many-decimals");
        assertThat(problems("hours", "-0,5")).extracting(AnswerProblem::code).containsExactly("forms.number-too-small");
    }

    @Test
    void a_sum_keeps_the_calls_limits() {
        assertThat(problems("requested", "50.000")).isEmpty();
        assertThat(problems("requested", "49.999,99"))
                .extracting(AnswerProblem::code)
                .containsExactly("forms.sum-too-small");
        assertThat(problems("requested", "500000,00 NOK")).isEmpty();
        assertThat(problems("requested", "500000,01"))
                .extracting(AnswerProblem::code)
                .containsExactly("forms.sum-too-large");
        assertThat(problems("requested", "60000,555"))
                .extracting(AnswerProblem::code)
                .containsExactly("forms.too-many-decimals");
        assertThat(form.check(complete().with(answers("requested", "-1")), Limits.NONE))
                .as("never below zero, also without a call's limits")
                .extracting(AnswerProblem::code)
                .containsExactly("forms.sum-too-small");
        assertThat(form.check(
                        complete(),
                        new Limits(Optional.of(Money.of("900000", "EUR")), Optional.empty(), OptionalInt.empty())))
                .as("limits in another currency bound nothing")
                .isEmpty();
    }

    @Test
    void choices_are_counted_and_must_be_on_offer() {
        Answers two = answers("groups", "women", "groups", "youth");
        Answers three = answers("groups", "women", "groups", "youth", "groups", "roma");
        assertThat(form.check(complete().with(two), LIMITS)).isEmpty();
        assertThat(form.check(complete().with(three), LIMITS))
                .extracting(AnswerProblem::code)
                .containsExactly("forms.too-many-choices");
        assertThat(problems("groups", "nobody"))
                .extracting(AnswerProblem::code)
                .containsExactly("forms.unknown-option");
        assertThat(problems("theme", "<script>"))
                .extracting(AnswerProblem::code)
                .containsExactly("forms.unknown-option");
    }

    @Test
    void what_cannot_be_read_is_kept_and_said() {
        Answers typed = answers("months", "12 tausend", "requested", "120,000");

        assertThat(typed.get("months")).isEqualTo(new Answer.Unreadable("12 tausend", Answer.Why.NOT_A_NUMBER));
        assertThat(form.check(complete().with(typed), LIMITS))
                .extracting(AnswerProblem::code)
                .containsExactly("forms.not-a-number", "forms.two-readings");
    }

    @Test
    void a_personal_number_that_slips_in_is_found_and_refused() {
        assertThat(problems("problem", "0101006500006 е мојот"))
                .extracting(AnswerProblem::code)
                .containsExactly("forms.personal-number");
        assertThat(problems("problem", "0101006500007 е број"))
                .as("the check digit is wrong")
                .isEmpty();
        assertThat(problems("problem", "9999999999999")).isEmpty();
    }

    @Test
    void a_question_whose_condition_does_not_hold_is_not_asked_its_answer_is_kept_and_not_submitted() {
        Answers changed = complete().with(answers("before", "yes", "before-what", "Мал грант", "before-youth", "да"));
        assertThat(form.check(changed, LIMITS)).isEmpty();

        Answers back = changed.with(answers("before", "no"));

        assertThat(form.check(back, LIMITS)).isEmpty();
        assertThat(back.get("before-what")).isEqualTo(new Answer.TextAnswer("Мал грант"));
        assertThat(form.submitted(back).all()).doesNotContainKeys("before-what", "before-youth");
        assertThat(form.check(complete().with(answers("before", "yes")), LIMITS))
                .extracting(AnswerProblem::question)
                .containsExactly("before-what", "before-youth");
        assertThat(form.check(complete().with(answers("before", "yes", "theme", "nature")), LIMITS))
                .extracting(AnswerProblem::question)
                .containsExactly("before-what");
    }

    @Test
    void an_answer_of_another_kind_than_the_question_is_asked_for_again() {
        Answers other = complete().with("months", new Answer.TextAnswer("12"));

        assertThat(form.check(other, LIMITS)).extracting(AnswerProblem::code).containsExactly("forms.other-kind");
    }

    @Test
    void a_section_is_not_started_or_counts_its_problems_or_is_ready() {
        assertThat(List.copyOf(form.states(Answers.EMPTY, LIMITS).values()))
                .containsExactly(new SectionState.NotStarted(), new SectionState.NotStarted());
        assertThat(List.copyOf(form.states(complete().with(answers("title", "", "months", "99")), LIMITS)
                        .values()))
                .containsExactly(new SectionState.WithProblems(2), new SectionState.Ready());
    }

    private List<AnswerProblem> problems(String question, String typed) {
        return form.check(complete().with(answers(question, typed)), LIMITS);
    }
}
