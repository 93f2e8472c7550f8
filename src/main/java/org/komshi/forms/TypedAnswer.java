package org.komshi.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komshi.forms.Answer.Chosen;
import org.komshi.forms.spi.Choices;
import org.komshi.language.Language;
import org.komshi.money.Money;

/**
 * Reads what was typed into the fields of questions.
 *
 * @param fields by name, as the templates name them: {@code q-title}, {@code q-budget.0.cost}, {@code q-contact.email}
 */
record TypedAnswer(Map<String, List<String>> fields, Language language, Lookups lookups) {
    private static final int MOST_ROWS = 200;

    Answer of(Question question) {
        List<String> values = fields.getOrDefault(question.field(), List.of());
        String typed = values.isEmpty() ? "" : values.getFirst();
        return switch (question) {
            case Question.ShortText _ -> text(TypedText.line(typed));
            case Question.LongText _ -> text(TypedText.paragraphs(typed));
            case Question.NumberQuestion number ->
                number(TypedNumber.read(typed, language, number.decimals()), TypedText.line(typed));
            case Question.MoneyQuestion money -> money(money, TypedText.line(typed), language);
            case Question.OneOf _, Question.YesNo _ -> choice(question, typed, language);
            case Question.Several several -> choices(several, values, language);
            case Question.Declaration declaration -> confirmation(declaration, typed, language);
            case Question.DateQuestion _ -> day(TypedText.line(typed));
            case Question.Reach reach -> text(reach(reach.way(), TypedText.line(typed)));
            case Question.PeriodQuestion _, Question.PersonQuestion _ -> parts(question);
            case Question.Lookup lookup -> found(lookup, TypedText.line(typed));
            case Question.FilesQuestion _ -> files(values);
            case Question.Table table -> table(table);
            case Question.Note _, Question.Signature _, Question.Calculated _ -> Answer.NONE;
        };
    }

    private static Answer day(String line) {
        if (line.isEmpty()) {
            return Answer.NONE;
        }
        return TypedDay.read(line)
                .<Answer>map(Answer.DateAnswer::new)
                .orElseGet(() -> new Answer.Unreadable(line, Answer.Why.NOT_A_DATE));
    }

    /** People leave out what every web address begins with. */
    private static String reach(Question.Way way, String line) {
        boolean bare = way == Question.Way.WEB_ADDRESS && !line.isEmpty() && !line.contains("://");
        return bare ? "https://" + line : line;
    }

    private Answer parts(Question question) {
        Map<String, Answer> parts = new LinkedHashMap<>();
        for (Question part : question.parts()) {
            Answer answer = of(part);
            if (!answer.isEmpty()) {
                parts.put(part.id().substring(question.id().length() + 1), answer);
            }
        }
        return parts.isEmpty() ? Answer.NONE : new Answer.PartsAnswer(parts);
    }

    /** What was picked from those offered counts, else what was typed when it names one thing. */
    private Answer found(Question.Lookup question, String line) {
        Optional<Choices.Choice> picked = fields.getOrDefault(question.field() + ".key", List.of()).stream()
                .findFirst()
                .flatMap(key -> lookups.known(question.source(), key, language));
        if (picked.isPresent()) {
            return chosen(picked.get());
        }
        if (line.isEmpty()) {
            return Answer.NONE;
        }
        List<Choices.Choice> found = lookups.find(question.source(), line, language);
        return switch (found.size()) {
            case 0 -> new Answer.Unreadable(line, Answer.Why.NOT_FOUND);
            case 1 -> chosen(found.getFirst());
            default -> new Answer.Unreadable(line, Answer.Why.SEVERAL_FOUND);
        };
    }

    private static Answer chosen(Choices.Choice choice) {
        return new Answer.ChoiceAnswer(
                new Chosen(choice.key(), choice.label(), choice.language().code()));
    }

    private Answer files(List<String> ids) {
        List<Answer.Handed> files =
                ids.stream().distinct().flatMap(id -> lookups.file(id).stream()).toList();
        return files.isEmpty() ? Answer.NONE : new Answer.FilesAnswer(files);
    }

    /** Rows keep their places, since the page names them by number; only blank ones at the end go. */
    private Answer table(Question.Table table) {
        List<Answer.Row> rows = new ArrayList<>();
        int count = table.isFixed() ? table.lines().fixed().size() : rowsSent(table);
        for (int row = 0; row < count; row++) {
            rows.add(row(table, row));
        }
        while (!table.isFixed() && !rows.isEmpty() && rows.getLast().isBlank()) {
            rows.removeLast();
        }
        return rows.stream().allMatch(Answer.Row::isBlank) ? Answer.NONE : new Answer.TableAnswer(List.copyOf(rows));
    }

    private Answer.Row row(Question.Table table, int row) {
        Map<String, Answer> cells = new LinkedHashMap<>();
        for (Question column : table.columns()) {
            Answer cell = of(table.cell(column, row));
            if (!cell.isEmpty()) {
                cells.put(column.id(), cell);
            }
        }
        return new Answer.Row(
                table.isFixed() ? Optional.of(Chosen.of(table.lines().fixed().get(row), language)) : Optional.empty(),
                cells);
    }

    private int rowsSent(Question.Table table) {
        Pattern cell = Pattern.compile(Pattern.quote(table.field()) + "\\.(\\d{1,3})\\..+");
        int last = -1;
        for (String name : fields.keySet()) {
            Matcher matcher = cell.matcher(name);
            if (matcher.matches()) {
                last = Math.max(last, Integer.parseInt(matcher.group(1)));
            }
        }
        return Math.min(last + 1, MOST_ROWS);
    }

    private static Answer text(String cleaned) {
        return cleaned.isEmpty() ? Answer.NONE : new Answer.TextAnswer(cleaned);
    }

    private static Answer number(TypedNumber reading, String typed) {
        return switch (reading) {
            case TypedNumber.Nothing _ -> Answer.NONE;
            case TypedNumber.Understood(var number) -> new Answer.NumberAnswer(number);
            case TypedNumber.NoNumber _ -> new Answer.Unreadable(typed, Answer.Why.NOT_A_NUMBER);
            case TypedNumber.TwoReadings _ -> new Answer.Unreadable(typed, Answer.Why.AMBIGUOUS);
        };
    }

    private static Answer money(Question.MoneyQuestion question, String typed, Language language) {
        String code = question.currency().getCurrencyCode();
        int decimals = question.currency().getDefaultFractionDigits();
        String bare = typed.replaceFirst("(?i)^\\s*" + code + "|" + code + "\\s*$", "");
        Answer read = number(TypedNumber.read(bare, language, decimals), typed);
        return switch (read) {
            case Answer.NumberAnswer(var number)
            when number.stripTrailingZeros().scale() <= decimals ->
                new Answer.MoneyAnswer(new Money(number, question.currency()));
            case Answer.NumberAnswer _ -> new Answer.Unreadable(typed, Answer.Why.TOO_FINE);
            default -> read;
        };
    }

    private static Answer choice(Question question, String typed, Language language) {
        if (typed.isBlank()) {
            return Answer.NONE;
        }
        return question.option(typed)
                .<Answer>map(option -> new Answer.ChoiceAnswer(Chosen.of(option, language)))
                .orElseGet(() -> new Answer.Unreadable(TypedText.line(typed), Answer.Why.UNKNOWN_OPTION));
    }

    private static Answer choices(Question.Several question, List<String> values, Language language) {
        List<String> typed =
                values.stream().filter(value -> !value.isBlank()).distinct().toList();
        if (typed.isEmpty()) {
            return Answer.NONE;
        }
        Optional<String> unknown =
                typed.stream().filter(value -> question.option(value).isEmpty()).findFirst();
        if (unknown.isPresent()) {
            return new Answer.Unreadable(TypedText.line(unknown.get()), Answer.Why.UNKNOWN_OPTION);
        }
        return new Answer.ChoicesAnswer(question.options().stream()
                .filter(option -> typed.contains(option.id()))
                .map(option -> Chosen.of(option, language))
                .toList());
    }

    private static Answer confirmation(Question.Declaration question, String typed, Language language) {
        if (!typed.equals("yes")) {
            return Answer.NONE;
        }
        var shown = question.label().in(language);
        return new Answer.DeclarationAnswer(shown.value(), shown.language().code());
    }
}
