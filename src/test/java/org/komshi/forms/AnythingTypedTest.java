package org.komshi.forms;

import com.ezylang.evalex.parser.ParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.komshi.Fuzz;
import org.komshi.language.Languages;
import org.springframework.core.io.ClassPathResource;

/** Whatever is typed into a form or handed in as one: it is read or refused, never a fault. */
class AnythingTypedTest {
    private static final Limits LIMITS = new Limits(Optional.empty(), Optional.empty(), OptionalInt.empty());

    private static final FormDefinition FORM = Everything.form();
    private static final Map<String, List<String>> FIELD_NAMES = Everything.fields(Everything.filledIn());

    static final Fuzz DEFINITIONS = Fuzz.texts(
            DefinitionFile::read,
            Everything.file(),
            file("concept-note"),
            file("concept-note-grid"),
            file("concept-note-checks"),
            "{\"kind\":\"grid\",\"name\":\"g\",\"version\":1,\"title\":{\"en\":\"G\"},\"criteria\":[{\"id\":\"a\","
                    + "\"title\":{\"en\":\"A\"},\"max\":1e400,\"step\":0.1}]}");

    static final Fuzz FORMULAS = Fuzz.texts(
            AnythingTypedTest::compute,
            "sum(budget.quantity * budget.unit_cost)",
            "requested <= total * 0.9 and not (vat = \"yes\")",
            "if(a > 0, b / a, 0)",
            "round(a / 3, 2) + max(a, b, -1)",
            "((((((a))))))");

    static final Fuzz NUMBERS = Fuzz.texts(
            typed -> Languages.all().forEach(language -> TypedNumber.read(typed, language, 2)),
            "1.234,56",
            "1 234 567",
            "-12",
            "120.000",
            "1'234.5");

    static final Fuzz DAYS = Fuzz.texts(TypedDay::read, "2026-02-29", "31.12.2026.", "1/3/2026");

    /** What lies in the database we wrote ourselves: another text may be refused, in one way only. */
    static final Fuzz KEPT = Fuzz.texts(
            json -> {
                try {
                    Answer.parse(json).json();
                } catch (IllegalArgumentException refused) {
                    // said so
                }
            },
            "{\"text\":\"Ана\"}",
            "{\"table\":[{\"heading\":\"people\",\"quantity\":\"12\"}]}",
            "{\"unreadable\":{\"typed\":\"12a\",\"why\":\"no_number\"}}",
            "{\"money\":{\"amount\":\"12.50\",\"currency\":\"NOK\"}}");

    static final Fuzz FIELDS = Fuzz.texts(
            typed -> {
                Map<String, List<String>> fields = new java.util.LinkedHashMap<>(FIELD_NAMES);
                fields.replaceAll((name, values) -> name.equals("asked") ? values : List.of(typed, typed));
                Answers answers = Answers.fromFields(FORM, fields, Examples.MK);
                FORM.check(FORM.computed(answers), LIMITS);
                FORM.questions().forEach(question -> answers.get(question.id()).json());
            },
            "Ана",
            "2026-02-29",
            "12,5",
            "yes",
            "ana@green-valley.example",
            "+389 70 123 456",
            "green-valley.example",
            "people");

    private static String file(String name) {
        try {
            return new ClassPathResource("definitions/" + name + ".json").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static void compute(String source) {
        try {
            Formula formula = Formula.read(source);
            Map<String, Object> values = Map.of("a", BigDecimal.TWO, "b", BigDecimal.TEN, "total", BigDecimal.ONE);
            formula.number(values);
            formula.holds(values);
        } catch (ParseException refused) {
            // its message goes to whoever wrote the definition
        }
    }

    @Test
    void a_definition_is_read_or_its_faults_are_named() {
        DEFINITIONS.tries();
    }

    @Test
    void a_formula_is_computed_or_refused() {
        FORMULAS.tries();
    }

    @Test
    void a_number_is_understood_or_asked_back() {
        NUMBERS.tries();
    }

    @Test
    void a_day_is_one_or_none() {
        DAYS.tries();
    }

    @Test
    void a_kept_answer_is_read_or_refused() {
        KEPT.tries();
    }

    @Test
    void what_a_browser_sends_for_every_type_of_question_is_kept_or_asked_back() {
        FIELDS.tries(4);
    }
}
