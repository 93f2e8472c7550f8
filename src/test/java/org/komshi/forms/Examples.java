package org.komshi.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komshi.language.Language;
import org.komshi.language.Languages;

/** A small form with every kind of question, and what a browser sends for it. */
final class Examples {
    static final Language MK = Languages.of("mk");

    private Examples() {}

    static FormDefinition form() {
        return (FormDefinition) ((DefinitionFile.Good) DefinitionFile.read(FORM)).definition();
    }

    /** {@code fields("title", "Green", "groups", "youth", "groups", "women")}: each of these questions was drawn. */
    static Map<String, List<String>> fields(String... pairs) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            List<String> drawn = fields.computeIfAbsent("asked", _ -> new java.util.ArrayList<>());
            if (!drawn.contains(pairs[at])) {
                drawn.add(pairs[at]);
            }
            fields.computeIfAbsent("q-" + pairs[at], _ -> new java.util.ArrayList<>())
                    .add(pairs[at + 1]);
        }
        return fields;
    }

    static Answers answers(String... pairs) {
        return Answers.fromFields(form(), fields(pairs), MK);
    }

    static Answers complete() {
        return answers(
                "title",
                "Зелена долина",
                "months",
                "12",
                "requested",
                "120000",
                "theme",
                "youth",
                "groups",
                "women",
                "before",
                "no",
                "true",
                "yes");
    }

    private static String text(String en, String mk) {
        return "{\"en\": \"%s\", \"mk\": \"%s\", \"sq\": \"%s (sq)\", \"sr\": \"%s (sr)\"}".formatted(en, mk, en, en);
    }

    private static String option(String id, String en, String mk) {
        return "{\"id\": \"%s\", \"label\": %s}".formatted(id, text(en, mk));
    }

    static final String FORM = """
            {"kind": "form", "name": "example", "version": 1, "title": %s, "sections": [
              {"id": "project", "title": %s, "help": %s, "questions": [
                {"id": "title", "type": "short-text", "label": %s, "required": true, "maxCharacters": 20, "role": "title"},
                {"id": "problem", "type": "long-text", "label": %s, "maxWords": 5, "maxCharacters": 40},
                {"id": "months", "type": "number", "label": %s, "required": true, "unit": %s, "min": 3, "max": 24,
                 "role": "months"},
                {"id": "hours", "type": "number", "label": %s, "min": 0, "decimals": 1},
                {"id": "requested", "type": "money", "label": %s, "required": true, "currency": "NOK", "limits": "call",
                 "role": "requested"}
              ]},
              {"id": "people", "title": %s, "questions": [
                {"id": "theme", "type": "one-of", "label": %s, "required": true, "options": [%s, %s]},
                {"id": "groups", "type": "several", "label": %s, "required": true, "min": 1, "max": 2, "options": [%s, %s, %s]},
                {"id": "before", "type": "one-of", "label": %s, "required": true, "options": [%s, %s]},
                {"id": "before-what", "type": "short-text", "label": %s, "required": true,
                 "when": {"question": "before", "is": "yes"}},
                {"id": "before-youth", "type": "short-text", "label": %s, "required": true,
                 "when": {"all": [{"question": "before", "isOneOf": ["yes"]}, {"not": {"question": "theme", "is": "nature"}}]}},
                {"id": "true", "type": "declaration", "label": %s, "required": true}
              ]}
            ]}
            """.formatted(
                    text("Example", "Пример"),
                    text("The project", "Проектот"),
                    text("Short answers.", "Кратки одговори."),
                    text("Title", "Наслов"),
                    text("The problem", "Проблемот"),
                    text("Duration", "Траење"),
                    text("months", "месеци"),
                    text("Hours a week", "Часови неделно"),
                    text("Sum requested", "Барана сума"),
                    text("People", "Луѓе"),
                    text("Theme", "Тема"),
                    option("youth", "Young people", "Млади"),
                    option("nature", "Nature", "Природа"),
                    text("For whom?", "За кого?"),
                    option("youth", "Young people", "Млади"),
                    option("women", "Women", "Жени"),
                    option("roma", "Roma", "Роми"),
                    text("Have you had a grant?", "Дали сте имале грант?"),
                    option("yes", "Yes", "Да"),
                    option("no", "No", "Не"),
                    text("Which grant?", "Кој грант?"),
                    text("Was it for young people?", "Дали беше за млади?"),
                    text("All of this is true.", "Сето ова е точно."));
}
