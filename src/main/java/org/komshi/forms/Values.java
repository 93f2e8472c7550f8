package org.komshi.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Answers as formulas see them, under the ids of their questions with {@code _} for {@code -}: numbers and sums as
 * numbers, a day as the number of days since 1 January 1970, choices by their ids, a table as columns. What is not
 * answered counts as 0, or as a text without letters.
 */
final class Values {
    private Values() {}

    static Map<String, Object> of(Iterable<Question> questions, Answers answers) {
        Map<String, Object> values = new HashMap<>();
        questions.forEach(question -> put(values, question, of(question, answers.get(question.id()))));
        return values;
    }

    /** The cells of one row beside the answers of the form. */
    static Map<String, Object> row(Map<String, Object> form, List<Question> columns, Map<String, Answer> cells) {
        Map<String, Object> values = new HashMap<>(form);
        columns.forEach(column -> put(values, column, of(column, cells.getOrDefault(column.id(), Answer.NONE))));
        return values;
    }

    private static void put(Map<String, Object> values, Question question, Object value) {
        String name = name(question.id());
        if (!name.equals("true") && !name.equals("false")) { // the language's own words
            values.put(name, value);
        }
    }

    static String name(String id) {
        return id.substring(id.lastIndexOf('.') + 1).replace('-', '_').toLowerCase(Locale.ROOT);
    }

    private static Object of(Question question, Answer answer) {
        return switch (question) {
            case Question.NumberQuestion _, Question.MoneyQuestion _, Question.Calculated _, Question.DateQuestion _ ->
                number(answer);
            case Question.Several _ -> new ArrayList<>(answer.options());
            case Question.OneOf _, Question.YesNo _, Question.Lookup _ ->
                answer.options().stream().findFirst().orElse("");
            case Question.Declaration _ -> answer instanceof Answer.DeclarationAnswer;
            case Question.FilesQuestion _ ->
                BigDecimal.valueOf(answer instanceof Answer.FilesAnswer(var files) ? files.size() : 0);
            case Question.PeriodQuestion _, Question.PersonQuestion _ -> parts(question, answer);
            case Question.Table table -> columns(table, answer);
            case Question.ShortText _, Question.LongText _, Question.Reach _, Question.Note _, Question.Signature _ ->
                answer instanceof Answer.TextAnswer(var text) ? text : "";
        };
    }

    private static BigDecimal number(Answer answer) {
        return switch (answer) {
            case Answer.NumberAnswer(var number) -> number;
            case Answer.MoneyAnswer(var money) -> money.amount();
            case Answer.DateAnswer(var date) -> BigDecimal.valueOf(date.toEpochDay());
            default -> BigDecimal.ZERO;
        };
    }

    private static Map<String, Object> parts(Question question, Answer answer) {
        Map<String, Answer> given = answer instanceof Answer.PartsAnswer(var parts) ? parts : Map.of();
        Map<String, Object> values = new HashMap<>();
        for (Question part : question.parts()) {
            String name = part.id().substring(part.id().lastIndexOf('.') + 1);
            put(values, part, of(part, given.getOrDefault(name, Answer.NONE)));
        }
        return values;
    }

    private static Map<String, Object> columns(Question.Table table, Answer answer) {
        List<Answer.Row> rows = answer instanceof Answer.TableAnswer(var all) ? all : List.of();
        Map<String, Object> values = new HashMap<>();
        for (Question column : table.columns()) {
            List<Object> cells = new ArrayList<>();
            rows.stream()
                    .filter(row -> !row.isBlank())
                    .forEach(row -> cells.add(of(column, row.cells().getOrDefault(column.id(), Answer.NONE))));
            put(values, column, cells);
        }
        return values;
    }

    /** Values of the right kind, to try a formula with: a number, a day, the first option, one row. */
    static Map<String, Object> sample(Iterable<Question> questions) {
        Map<String, Object> values = new HashMap<>();
        questions.forEach(question -> put(values, question, sample(question)));
        return values;
    }

    private static Object sample(Question question) {
        return switch (question) {
            case Question.NumberQuestion _,
                    Question.MoneyQuestion _,
                    Question.Calculated _,
                    Question.DateQuestion _,
                    Question.FilesQuestion _ -> BigDecimal.valueOf(7);
            case Question.Several several ->
                List.of(
                        several.options().isEmpty()
                                ? ""
                                : several.options().getFirst().id());
            case Question.Declaration _ -> true;
            case Question.PeriodQuestion _, Question.PersonQuestion _ -> sample(question.parts());
            case Question.Table table -> {
                Map<String, Object> columns = new HashMap<>();
                sample(table.columns()).forEach((name, value) -> columns.put(name, List.of(value)));
                yield columns;
            }
            default ->
                question.choices().isEmpty()
                        ? "text"
                        : question.choices().getFirst().id();
        };
    }
}
