package org.komshi.forms;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules of answers that are made of others, and of those that point to something. */
final class RowsAndParts {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;:]+@[^\\s@.,;:]+(\\.[^\\s@.,;:]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d ()/.\\-]{6,30}");
    private static final int LONGEST = 320;

    private RowsAndParts() {}

    static List<AnswerProblem> day(Question.DateQuestion question, LocalDate day) {
        Optional<LocalDate> earliest = question.days().earliest().filter(day::isBefore);
        if (earliest.isPresent()) {
            return List.of(new AnswerProblem.DayTooEarly(question, earliest.get()));
        }
        return question.days()
                .latest()
                .filter(day::isAfter)
                .<List<AnswerProblem>>map(latest -> List.of(new AnswerProblem.DayTooLate(question, latest)))
                .orElse(List.of());
    }

    static List<AnswerProblem> reach(Question.Reach question, String text) {
        boolean fits = text.length() <= LONGEST
                && switch (question.way()) {
                    case EMAIL -> EMAIL.matcher(text).matches();
                    case PHONE -> PHONE.matcher(text).matches() && digits(text) >= 6 && digits(text) <= 15;
                    case WEB_ADDRESS -> isWebAddress(text);
                };
        return fits ? List.of() : List.of(new AnswerProblem.Unreachable(question, question.way(), text));
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text);
            String host = Optional.ofNullable(address.getRawAuthority()).orElse("");
            return List.of("http", "https").contains(address.getScheme()) && host.contains(".") && !host.contains("@");
        } catch (URISyntaxException none) {
            return false;
        }
    }

    static List<AnswerProblem> parts(Question question, Map<String, Answer> given, Limits limits) {
        List<AnswerProblem> problems = new ArrayList<>();
        for (Question part : question.parts()) {
            String name = part.id().substring(question.id().length() + 1);
            problems.addAll(AnswerCheck.of(part, given.getOrDefault(name, Answer.NONE), limits));
        }
        if (given.get("from") instanceof Answer.DateAnswer(var from)
                && given.get("until") instanceof Answer.DateAnswer(var until)
                && until.isBefore(from)) {
            problems.add(new AnswerProblem.PeriodCrossed(question));
        }
        return problems;
    }

    static List<AnswerProblem> files(Question.FilesQuestion question, int count) {
        return count > question.most()
                ? List.of(new AnswerProblem.TooManyFiles(question, count, question.most()))
                : List.of();
    }

    static List<AnswerProblem> table(Question.Table table, List<Answer.Row> rows, Limits limits) {
        List<AnswerProblem> problems = new ArrayList<>();
        int count = (int) rows.stream().filter(row -> !row.isBlank()).count();
        if (!table.isFixed() && count < table.lines().min()) {
            problems.add(
                    new AnswerProblem.TooFewRows(table, count, table.lines().min()));
        }
        if (count > table.lines().max()) {
            problems.add(
                    new AnswerProblem.TooManyRows(table, count, table.lines().max()));
        }
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.get(row).isBlank() || table.isFixed() && table.required()) {
                for (Question column : table.columns()) {
                    Answer cell = rows.get(row).cells().getOrDefault(column.id(), Answer.NONE);
                    problems.addAll(AnswerCheck.of(table.cell(column, row), cell, limits));
                }
            }
        }
        return problems;
    }
}
