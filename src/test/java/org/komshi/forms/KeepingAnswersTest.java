package org.komshi.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.komshi.forms.Examples.MK;
import static org.komshi.forms.Examples.answers;
import static org.komshi.forms.Examples.complete;
import static org.komshi.forms.Examples.fields;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.komshi.language.Languages;
import org.komshi.money.Money;

/** From a browser's fields to what is kept, hashed and handed on to the next round. */
class KeepingAnswersTest {
    private final FormDefinition form = Examples.form();

    @Test
    void every_kind_of_answer_is_read_again_as_it_was_written() {
        Answers all = complete()
                .with(answers("problem", "Две\r\nлинии <b>&\"", "hours", "2,50", "title", ""))
                .with("before-what", new Answer.Unreadable("?", Answer.Why.AMBIGUOUS));

        Map<String, String> kept = all.all().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().json()));

        assertThat(Answers.parse(kept).all().keySet()).isEqualTo(all.all().keySet());
        all.all().forEach((question, answer) -> {
            if (!question.equals("hours")) {
                assertThat(Answers.parse(kept).get(question)).isEqualTo(answer);
            }
        });
        assertThat(Answers.parse(kept).get("hours")).isEqualTo(new Answer.NumberAnswer(new BigDecimal("2.5")));
    }

    @Test
    void only_questions_that_were_drawn_are_answered_and_a_blank_one_takes_its_answer_back() {
        Answers typed = Answers.fromFields(form, fields("title", "  ", "months", "6"), MK);

        assertThat(typed.all().keySet()).containsExactly("title", "months");
        assertThat(complete().with(typed).get("title")).isEqualTo(Answer.NONE);
        assertThat(complete().with(typed).get("theme")).isNotEqualTo(Answer.NONE);
        assertThat(Answers.fromFields(form, Map.of("asked", List.of("groups")), MK)
                        .get("groups"))
                .as("a browser sends nothing for boxes without a tick")
                .isEqualTo(Answer.NONE);
        assertThat(Answers.fromFields(form, Map.of("asked", List.of("no-such"), "q-no-such", List.of("x")), MK)
                        .all())
                .isEmpty();
    }

    @Test
    void a_choice_keeps_its_key_and_the_words_that_were_chosen() {
        assertThat(complete().get("theme"))
                .isEqualTo(new Answer.ChoiceAnswer(new Answer.Chosen("youth", "Млади", "mk")));
        assertThat(complete().get("true")).isEqualTo(new Answer.DeclarationAnswer("Сето ова е точно.", "mk"));
    }

    @Test
    void other_rooms_read_by_role() {
        assertThat(complete().text(form, QuestionRole.TITLE)).contains("Зелена долина");
        assertThat(complete().money(form, QuestionRole.REQUESTED)).contains(Money.of("120000", "NOK"));
        assertThat(complete().number(form, QuestionRole.MONTHS)).contains(new BigDecimal("12"));
        assertThat(Answers.EMPTY.text(form, QuestionRole.TITLE)).isEmpty();
        assertThat(complete().text(form, QuestionRole.SUMMARY)).isEmpty();
    }

    @Test
    void the_same_answers_have_the_same_bytes_whatever_the_order_and_spelling() {
        Answers one = complete();
        Answers other = Answers.EMPTY
                .with(answers("requested", "120.000,00 NOK", "title", " Зелена долина\u200B "))
                .with(answers("true", "yes", "before", "no", "groups", "women", "theme", "youth", "months", "12,0"));

        assertThat(CanonicalJson.bytes(other.canonical(form))).isEqualTo(CanonicalJson.bytes(one.canonical(form)));
        assertThat(new String(CanonicalJson.bytes(one.canonical(form)), StandardCharsets.UTF_8))
                .startsWith(
                        "{\"answers\":{\"before\":{\"choice\":{\"label\":\"Не\",\"language\":\"mk\",\"option\":\"no\"}}")
                .contains("\"requested\":{\"money\":{\"amount\":\"120000.00\",\"currency\":\"NOK\"}}")
                .endsWith("\"form\":{\"name\":\"example\",\"version\":1}}");
    }

    @Test
    void a_later_form_starts_with_the_answers_to_the_questions_it_shares() {
        String later = Examples.FORM
                .replace("\"name\": \"example\"", "\"name\": \"later\"")
                .replace("\"id\": \"women\"", "\"id\": \"girls\"")
                .replace("\"id\": \"hours\", \"type\": \"number\"", "\"id\": \"hours\", \"type\": \"number\"");
        FormDefinition second = (FormDefinition) ((DefinitionFile.Good) DefinitionFile.read(later)).definition();

        Answers shared = form.sharedWith(second, complete().with(answers("before-what", "not asked")));

        assertThat(shared.text(second, QuestionRole.TITLE)).contains("Зелена долина");
        assertThat(shared.all())
                .as("an option that is gone, and what was not asked")
                .doesNotContainKeys("groups", "before-what");
    }

    @Test
    void json_that_is_no_answer_is_a_fault_of_ours() {
        assertThatThrownBy(() -> Answer.parse("{\"colour\": \"red\"}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbers_are_shown_as_the_reader_writes_them() {
        assertThat(TypedNumber.shown(new BigDecimal("1234.50"), Languages.of("mk")))
                .isEqualTo("1234,5");
        assertThat(TypedNumber.shown(new BigDecimal("1E+3"), Languages.ENGLISH)).isEqualTo("1000");
    }
}
