package org.komshi.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komshi.forms.DefinitionProblem.Fault;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.Speech;

/** A definition file is read whole, or everything wrong in it is told with its place. */
class ReadingADefinitionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"maxCharacters\": 20 | \"maxCharacter\": 20 | UNKNOWN_FIELD | $.sections[0].questions[0]",
                "\"maxCharacters\": 20 | \"maxCharacters\": 0 | OUT_OF_RANGE | $.sections[0].questions[0].maxCharacters",
                "\"maxCharacters\": 20 | \"maxCharacters\": \"20\" | NUMBER_EXPECTED | $.sections[0].questions[0].maxCharacters",
                "\"maxCharacters\": 20 | \"maxCharacters\": 1.5 | WHOLE_NUMBER_EXPECTED | $.sections[0].questions[0].maxCharacters",
                "\"maxCharacters\": 20 | \"required\": false | NOT_JSON | $",
                "\"required\": true, \"maxCharacters\" | \"required\": \"yes\", \"maxCharacters\" | YES_OR_NO_EXPECTED | $.sections[0].questions[0].required",
                "\"mk\": \"Наслов\" | \"mk\": \" \" | MISSING_LANGUAGE | $.sections[0].questions[0].label",
                "\"mk\": \"Наслов\" | \"mk\": 7 | TEXT_EXPECTED | $.sections[0].questions[0].label.mk",
                "\"type\": \"short-text\", \"label\" | \"type\": \"tiny-text\", \"label\" | UNKNOWN_WORD | $.sections[0].questions[0].type",
                "\"id\": \"title\" | \"id\": \"Title!\" | NOT_AN_ID | $.sections[0].questions[0].id",
                "\"id\": \"problem\" | \"id\": \"title\" | DUPLICATE_ID | $.sections[0].questions[1].id",
                "\"min\": 3, \"max\": 24 | \"min\": 30, \"max\": 24 | BOUNDS_CROSSED | $.sections[0].questions[2]",
                "\"currency\": \"NOK\" | \"currency\": \"KRONE\" | NOT_A_CURRENCY | $.sections[0].questions[4].currency",
                "\"limits\": \"call\" | \"limits\": \"law\" | UNKNOWN_WORD | $.sections[0].questions[4].limits",
                "\"role\": \"months\" | \"role\": \"title\" | ROLE_NOT_FOR_TYPE | $.sections[0].questions[2].role",
                "\"min\": 1, \"max\": 2 | \"min\": 1, \"max\": 9 | OUT_OF_RANGE | $.sections[1].questions[1].max",
                "{\"question\": \"before\", \"is\": \"yes\"} | {\"question\": \"befor\", \"is\": \"yes\"} | CONDITION_QUESTION_UNKNOWN | $.sections[1].questions[3].when.question",
                "{\"question\": \"before\", \"is\": \"yes\"} | {\"question\": \"title\", \"is\": \"yes\"} | CONDITION_NOT_A_CHOICE | $.sections[1].questions[3].when.question",
                "{\"question\": \"before\", \"is\": \"yes\"} | {\"question\": \"before\", \"is\": \"maybe\"} | CONDITION_OPTION_UNKNOWN | $.sections[1].questions[3].when",
                "{\"question\": \"before\", \"is\": \"yes\"} | {\"query\": 1} | CONDITION_UNREADABLE | $.sections[1].questions[3].when",
                "{\"question\": \"before\", \"is\": \"yes\"} | \"yes\" | OBJECT_EXPECTED | $.sections[1].questions[3].when",
                "\"version\": 1 | \"version\": 0 | OUT_OF_RANGE | $.version",
                "\"kind\": \"form\" | \"kind\": \"poem\" | UNKNOWN_WORD | $.kind"
            })
    void each_fault_is_named_with_its_place(String right, String wrong, Fault fault, String path) {
        assertThat(Examples.FORM).contains(right);

        List<DefinitionProblem> problems = faults(Examples.FORM.replaceFirst(
                java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong)));

        assertThat(problems)
                .extracting(DefinitionProblem::fault, DefinitionProblem::path)
                .contains(org.assertj.core.groups.Tuple.tuple(fault, path));
    }

    @Test
    void a_condition_cannot_look_at_a_later_question() {
        String file = Examples.FORM.replace(
                "\"id\": \"theme\", \"type\": \"one-of\"",
                "\"id\": \"theme\", \"when\": {\"question\": \"before\", \"is\": \"yes\"}, \"type\": \"one-of\"");

        assertThat(faults(file)).extracting(DefinitionProblem::fault).containsExactly(Fault.CONDITION_QUESTION_LATER);
    }

    @Test
    void all_faults_are_told_at_once() {
        String file = Examples.FORM
                .replace("\"kind\": \"form\",", "\"kind\": \"form\", \"colour\": \"red\",")
                .replace("\"currency\": \"NOK\"", "\"currency\": \"XXXX\"")
                .replace("\"role\": \"requested\"", "\"role\": \"months\"");

        assertThat(faults(file))
                .extracting(DefinitionProblem::fault)
                .containsExactlyInAnyOrder(
                        Fault.UNKNOWN_FIELD, Fault.NOT_A_CURRENCY, Fault.ROLE_NOT_FOR_TYPE, Fault.ROLE_TAKEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``",
                "nonsense",
                "[]",
                "null",
                "7",
                "{\"kind\": \"form\"",
                "{} {}",
                "{\"a\": 1, \"a\": 2}",
                "\"form\"",
                "{}"
            })
    void what_is_no_definition_at_all_is_told_too(String file) {
        assertThat(DefinitionFile.read(file)).isInstanceOf(DefinitionFile.Faulty.class);
    }

    @Test
    void a_grid_and_a_checklist_keep_their_own_rules() {
        String text = "{\"en\": \"a\", \"mk\": \"а\", \"sq\": \"a\", \"sr\": \"a\"}";
        String grid = """
                {"kind": "grid", "name": "g", "version": 1, "title": T, "threshold": 21, "criteria": [
                  {"id": "a", "title": T, "max": 10, "step": 3, "weight": 2, "threshold": 11}]}
                """.replace("T", text);
        String checklist = """
                {"kind": "checklist", "name": "c", "version": 1, "title": T, "items": [
                  {"id": "a", "part": "legal", "title": T, "reasons": [{"code": "E1", "text": T}, {"code": "E1", "text": T}]},
                  {"id": "b", "part": "eligibility", "title": T, "reasons": []}]}
                """.replace("T", text);

        assertThat(faults(grid))
                .extracting(DefinitionProblem::fault)
                .containsExactly(Fault.STEP_DOES_NOT_REACH, Fault.OUT_OF_RANGE, Fault.OUT_OF_RANGE);
        assertThat(faults(checklist))
                .extracting(DefinitionProblem::fault)
                .containsExactly(Fault.UNKNOWN_WORD, Fault.DUPLICATE_ID, Fault.TOO_FEW);
    }

    @Test
    void every_fault_has_its_words_in_every_language() {
        Speech speech = new Speech();
        for (Fault fault : Fault.values()) {
            var problem = new DefinitionProblem(
                    "$.x",
                    fault,
                    java.util.Map.ofEntries(
                            java.util.Map.entry("name", "n"),
                            java.util.Map.entry("known", "k"),
                            java.util.Map.entry("id", "i"),
                            java.util.Map.entry("languages", "mk"),
                            java.util.Map.entry("word", "w"),
                            java.util.Map.entry("low", 1),
                            java.util.Map.entry("high", 2),
                            java.util.Map.entry("value", 3),
                            java.util.Map.entry("count", 1),
                            java.util.Map.entry("currency", "c"),
                            java.util.Map.entry("question", "q"),
                            java.util.Map.entry("option", "o"),
                            java.util.Map.entry("role", "r"),
                            java.util.Map.entry("type", "t"),
                            java.util.Map.entry("step", 1),
                            java.util.Map.entry("max", 2),
                            java.util.Map.entry("version", 1),
                            java.util.Map.entry("detail", "d"),
                            java.util.Map.entry("line", 4),
                            java.util.Map.entry("day", "d"),
                            java.util.Map.entry("reason", "r"),
                            java.util.Map.entry("at", 4),
                            java.util.Map.entry("most", 4)));
            for (Language language : Languages.all()) {
                assertThat(problem.what(speech.in(language)) + problem.now(speech.in(language)))
                        .as("%s in %s", fault, language.code())
                        .isNotBlank()
                        .doesNotContain("{");
            }
        }
    }

    @Test
    void the_example_in_the_description_of_the_format_reads_without_a_fault() throws Exception {
        String page = Files.readString(Path.of("docs/use/definitions.md"));
        String example = page.substring(page.indexOf("## A complete example"));

        assertThat(faults(example.substring(example.indexOf("```json") + 7, example.lastIndexOf("```"))))
                .isEmpty();
    }

    private static List<DefinitionProblem> faults(String file) {
        return switch (DefinitionFile.read(file)) {
            case DefinitionFile.Good _ -> List.of();
            case DefinitionFile.Faulty(var problems) -> problems;
        };
    }
}
