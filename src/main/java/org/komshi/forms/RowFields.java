package org.komshi.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.komshi.files.Kind;
import org.komshi.files.Previews;
import org.komshi.files.Size;
import org.komshi.language.Phrases;

/** Fields and answers that are made of others: parts, rows, files. */
final class RowFields {
    private static final int MOST_ROWS = 200;

    /** More blank rows than a page draws: what one has emptied is emptied there too. */
    private static final int BLANK = 12;

    private RowFields() {}

    static FieldView.More more(Question question, Answer answer, Fields.Around around) {
        return switch (question) {
            case Question.PeriodQuestion _, Question.PersonQuestion _ ->
                new FieldView.More(parts(question, answer, around), null, List.of(), null, null, null);
            case Question.Table table ->
                new FieldView.More(List.of(), table(table, answer, around), List.of(), null, null, null);
            case Question.FilesQuestion files ->
                new FieldView.More(
                        List.of(),
                        null,
                        answer instanceof Answer.FilesAnswer(var all) ? views(all, around.phrases()) : List.of(),
                        Kind.accept(kinds(files)),
                        null,
                        null);
            default -> FieldView.More.NONE;
        };
    }

    private static List<FieldView> parts(Question question, Answer answer, Fields.Around around) {
        Map<String, Answer> given = answer instanceof Answer.PartsAnswer(var parts) ? parts : Map.of();
        return question.parts().stream()
                .map(part -> Fields.of(part, given.getOrDefault(part(question, part), Answer.NONE), around))
                .toList();
    }

    private static String part(Question question, Question part) {
        return part.id().substring(question.id().length() + 1);
    }

    private static FieldView.TableView table(Question.Table table, Answer answer, Fields.Around around) {
        List<Answer.Row> rows = answer instanceof Answer.TableAnswer(var all) ? all : List.of();
        int shown = table.isFixed()
                ? table.lines().fixed().size()
                : Math.max(
                        rows.size(),
                        Math.clamp(
                                rows.size() + around.spare(),
                                table.lines().min(),
                                table.lines().max()));
        List<FieldView.RowView> views = new ArrayList<>();
        for (int row = 0; row < shown; row++) {
            Map<String, Answer> cells = row < rows.size() ? rows.get(row).cells() : Map.of();
            views.add(row(table, row, cells, around));
        }
        return new FieldView.TableView(
                table.columns().stream()
                        .map(column -> Fields.of(column, Answer.NONE, around))
                        .toList(),
                views,
                totals(table, rows, around),
                !table.isFixed() && shown < table.lines().max(),
                table.stacked());
    }

    private static FieldView.RowView row(
            Question.Table table, int row, Map<String, Answer> cells, Fields.Around around) {
        return new FieldView.RowView(
                around.phrases().text(table.name(row)),
                !table.isFixed(),
                table.columns().stream()
                        .map(column -> Fields.of(
                                        table.cell(column, row), cells.getOrDefault(column.id(), Answer.NONE), around)
                                .under(around.phrases().text(column.label())))
                        .toList());
    }

    private static List<@Nullable FieldView> totals(Question.Table table, List<Answer.Row> rows, Fields.Around around) {
        List<@Nullable FieldView> totals = new ArrayList<>();
        for (Question column : table.columns()) {
            totals.add(
                    table.lines().totals().contains(column.id())
                            ? Fields.of(total(table, column), Computing.total(column, rows), around)
                            : null);
        }
        return Collections.unmodifiableList(totals);
    }

    /** A column added up is shown like something computed. */
    private static Question total(Question.Table table, Question column) {
        return new Question.Calculated(
                column.asked().at(table.id() + ".total." + column.id(), column.label()),
                NOTHING,
                java.util.Optional.empty(),
                column instanceof Question.NumberQuestion number ? number.unit() : java.util.Optional.empty(),
                2);
    }

    private static final Formula NOTHING = nothing();

    private static Formula nothing() {
        try {
            return Formula.read("0");
        } catch (com.ezylang.evalex.parser.ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Map<String, String> computed(FormDefinition form, Answers answers, Phrases phrases) {
        Map<String, String> words = new LinkedHashMap<>();
        form.questions().forEach(question -> {
            Answer answer = answers.get(question.id());
            if (question instanceof Question.Calculated) {
                words.put(question.field(), FormPages.words(question, answer, phrases));
            } else if (question instanceof Question.Table table) {
                computed(table, answer instanceof Answer.TableAnswer(var rows) ? rows : List.of(), words, phrases);
            }
        });
        return words;
    }

    private static void computed(
            Question.Table table, List<Answer.Row> rows, Map<String, String> words, Phrases phrases) {
        for (Question column : table.columns()) {
            if (column instanceof Question.Calculated) {
                for (int row = 0; row < Math.min(rows.size() + BLANK, MOST_ROWS); row++) {
                    Question cell = table.cell(column, row);
                    Answer answer = row < rows.size()
                            ? rows.get(row).cells().getOrDefault(column.id(), Answer.NONE)
                            : Answer.NONE;
                    words.put(cell.field(), FormPages.words(cell, answer, phrases));
                }
            }
            if (table.lines().totals().contains(column.id())) {
                Question total = total(table, column);
                words.put(total.field(), FormPages.words(total, Computing.total(column, rows), phrases));
            }
        }
    }

    static List<String> limits(Question.FilesQuestion question, Phrases phrases) {
        return List.of(
                phrases.say("forms.limit.kinds", "kinds", String.join(", ", Kind.endings(kinds(question)))),
                phrases.say(
                        "forms.limit.size", "count", question.most(), "size", Size.in(question.largest(), phrases)));
    }

    static List<String> limits(Question.Table table, Phrases phrases) {
        return table.isFixed()
                ? List.of()
                : List.of(phrases.say(
                        "forms.limit.rows",
                        "min",
                        table.lines().min(),
                        "max",
                        table.lines().max()));
    }

    static Set<Kind> kinds(Question.FilesQuestion question) {
        return Stream.of(Kind.values())
                .filter(kind -> question.kinds().contains(kind.word()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    /** "Ana Petrovska", "President", … or "1 March 2026 – 31 May 2026". */
    static List<String> parts(Question question, Map<String, Answer> given, Phrases phrases) {
        List<String> lines = question.parts().stream()
                .map(part -> FormPages.words(part, given.getOrDefault(part(question, part), Answer.NONE), phrases))
                .toList();
        return question instanceof Question.PeriodQuestion
                ? List.of(String.join(" – ", lines))
                : lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    static AnswerView files(Question question, String label, List<Answer.Handed> files, Phrases phrases) {
        return new AnswerView(question.id(), label, List.of(), false, null, null, views(files, phrases));
    }

    private static List<AnswerView.FileView> views(List<Answer.Handed> files, Phrases phrases) {
        return files.stream()
                .map(file -> new AnswerView.FileView(
                        file.id(),
                        file.name(),
                        Size.in(file.size(), phrases),
                        file.sha256(),
                        Previews.isDrawn(file.type())))
                .toList();
    }

    static AnswerView reading(Question.Table table, String label, List<Answer.Row> all, Phrases phrases) {
        List<Answer.Row> rows = all.stream()
                .filter(row -> row.of().isPresent() || !row.isBlank())
                .toList();
        List<String> headings = new ArrayList<>(table.isFixed() ? List.of("") : List.of());
        List<Boolean> numeric = new ArrayList<>(table.isFixed() ? List.of(false) : List.of());
        List<String> totals = new ArrayList<>(table.isFixed() ? List.of("") : List.of());
        for (Question column : table.columns()) {
            headings.add(phrases.text(column.label()));
            numeric.add(column instanceof Question.NumberQuestion
                    || column instanceof Question.MoneyQuestion
                    || column instanceof Question.Calculated);
            totals.add(
                    table.lines().totals().contains(column.id())
                            ? FormPages.words(total(table, column), Computing.total(column, rows), phrases)
                            : "");
        }
        boolean adds = !table.lines().totals().isEmpty();
        return new AnswerView(
                table.id(),
                label,
                List.of(),
                false,
                null,
                new AnswerView.RowsView(
                        headings,
                        numeric,
                        rows.stream().map(row -> cells(table, row, phrases)).toList(),
                        adds ? totals : List.of(),
                        table.stacked()),
                List.of());
    }

    private static List<String> cells(Question.Table table, Answer.Row row, Phrases phrases) {
        List<String> cells = new ArrayList<>();
        row.of().ifPresent(name -> cells.add(name.label()));
        table.columns()
                .forEach(column -> cells.add(
                        FormPages.words(column, row.cells().getOrDefault(column.id(), Answer.NONE), phrases)));
        return cells;
    }
}
