package org.komshi.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.komshi.forms.DefinitionProblem.Fault;
import org.komshi.forms.Question.Asked;
import org.komshi.forms.Question.Length;
import org.komshi.forms.Question.Range;
import org.komshi.language.Text;

/** Reads what each type of question has of its own. */
final class TypeReading {
    private static final int LONGEST_TEXT = 50_000;
    private static final long MOST = 1_000_000_000_000L;
    private static final int MOST_ROWS = 100;
    private static final int MOST_FILES = 10;
    private static final int LARGEST_MEGABYTES = 25;
    private static final List<String> KINDS = List.of("pdf", "document", "spreadsheet", "picture");

    private final FormulaReading formulas;

    TypeReading(FormulaReading formulas) {
        this.formulas = formulas;
    }

    @Nullable
    Question question(DefinitionPlace place, QuestionType type, Asked asked) {
        return switch (type) {
            case TABLE -> table(place, asked, "columns", false);
            case GROUP -> table(place, asked, "questions", true);
            default -> simple(place, type, asked, List.of());
        };
    }

    /** @param before columns a formula in a row may look at */
    private Question simple(DefinitionPlace place, QuestionType type, Asked asked, List<Question> before) {
        return switch (type) {
            case SHORT_TEXT -> new Question.ShortText(asked, length(place));
            case LONG_TEXT -> new Question.LongText(asked, length(place));
            case NUMBER ->
                new Question.NumberQuestion(
                        asked,
                        unit(place),
                        range(place, -MOST),
                        place.whole("decimals", 0, 9).orElse(0));
            case MONEY -> new Question.MoneyQuestion(asked, place.currency("currency"), range(place, 0), limits(place));
            case ONE_OF -> new Question.OneOf(asked, options(place, "options", 2));
            case SEVERAL -> several(place, asked);
            case DECLARATION -> new Question.Declaration(asked);
            case DATE -> new Question.DateQuestion(asked, days(place));
            case PERIOD -> new Question.PeriodQuestion(asked, days(place));
            case YES_NO -> new Question.YesNo(asked);
            case EMAIL -> new Question.Reach(asked, Question.Way.EMAIL);
            case PHONE -> new Question.Reach(asked, Question.Way.PHONE);
            case WEB_ADDRESS -> new Question.Reach(asked, Question.Way.WEB_ADDRESS);
            case PERSON -> new Question.PersonQuestion(asked);
            case ORGANISATION -> new Question.Lookup(asked, "organisation");
            case FILE -> files(place, asked);
            case CALCULATED -> calculated(place, asked, before);
            case SIGNATURE -> new Question.Signature(asked);
            case NOTE, TABLE, GROUP -> new Question.Note(asked);
        };
    }

    private Question table(DefinitionPlace place, Asked asked, String name, boolean stacked) {
        Set<String> taken = new HashSet<>();
        List<Question> columns = new ArrayList<>();
        place.each(name, 1, column -> {
            Question question = column(column, asked, taken, columns, stacked);
            if (question != null) {
                columns.add(question);
            }
            return question;
        });
        List<Question.Option> fixed = place.has("rows") ? options(place, "rows", 1) : List.of();
        int most = fixed.isEmpty() ? place.whole("max", 1, MOST_ROWS).orElse(MOST_ROWS) : fixed.size();
        int min = place.whole("min", 1, most).orElse(1);
        return new Question.Table(
                asked, List.copyOf(columns), new Question.Lines(fixed, min, most, totals(place, columns)), stacked);
    }

    private @Nullable Question column(
            DefinitionPlace place, Asked table, Set<String> taken, List<Question> before, boolean stacked) {
        Optional<QuestionType> type = place.wordOf("type", QuestionType.values(), QuestionType::word);
        if (type.isEmpty()) {
            return null;
        }
        if (!type.get().fitsRows(stacked)) {
            place.at("type").fault(Fault.TYPE_NOT_IN_ROWS, "type", type.get().word());
            return null;
        }
        place.allow(type.get().allowedInRows());
        Asked asked = new Asked(
                place.id("id", taken),
                place.text("label"),
                place.textIfThere("help"),
                place.yes("required"),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return type.get() == QuestionType.CALCULATED
                ? calculated(place, asked, table.id(), before)
                : simple(place, type.get(), asked, before);
    }

    private static Set<String> totals(DefinitionPlace place, List<Question> columns) {
        Set<String> totals = new LinkedHashSet<>();
        place.at("totals").node().forEach(total -> {
            String id = total.asString("");
            boolean adds = columns.stream()
                    .anyMatch(column -> column.id().equals(id)
                            && (column instanceof Question.NumberQuestion
                                    || column instanceof Question.MoneyQuestion
                                    || column instanceof Question.Calculated));
            if (!adds) {
                place.at("totals").fault(Fault.TOTAL_NOT_A_NUMBER, "name", id);
            }
            totals.add(id);
        });
        return totals;
    }

    private Question calculated(DefinitionPlace place, Asked asked, List<Question> before) {
        return calculated(place, asked, asked.id(), before);
    }

    private Question calculated(DefinitionPlace place, Asked asked, String owner, List<Question> before) {
        Optional<Formula> formula = formulas.number(place, owner, before);
        Optional<Currency> currency =
                place.has("currency") ? Optional.of(place.currency("currency")) : Optional.empty();
        int finest = currency.map(Currency::getDefaultFractionDigits).orElse(9);
        int decimals = place.whole("decimals", 0, finest).orElse(Math.min(finest, 2));
        return formula.<Question>map(one -> new Question.Calculated(asked, one, currency, unit(place), decimals))
                .orElseGet(() -> new Question.Note(asked)); // a fault was told: something harmless stands for it
    }

    private static Optional<Text> unit(DefinitionPlace place) {
        return Optional.of(place.textIfThere("unit")).filter(unit -> !unit.isEmpty());
    }

    private static Length length(DefinitionPlace place) {
        return new Length(
                place.whole("maxCharacters", 1, LONGEST_TEXT)
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty()),
                place.whole("maxWords", 1, LONGEST_TEXT).map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    private static Range range(DefinitionPlace place, long lowest) {
        Range range = new Range(place.number("min", lowest, MOST), place.number("max", lowest, MOST));
        if (range.min().isPresent()
                && range.max().isPresent()
                && range.min().get().compareTo(range.max().get()) > 0) {
            crossed(place, range.min().get(), range.max().get());
        }
        return range;
    }

    private static void crossed(DefinitionPlace place, Object low, Object high) {
        place.fault(Fault.BOUNDS_CROSSED, "low", low, "high", high);
    }

    private static Question.Days days(DefinitionPlace place) {
        Question.Days days = new Question.Days(day(place, "earliest"), day(place, "latest"));
        if (days.earliest().isPresent()
                && days.latest().isPresent()
                && days.earliest().get().isAfter(days.latest().get())) {
            crossed(place, days.earliest().get().toString(), days.latest().get().toString());
        }
        return days;
    }

    private static Optional<LocalDate> day(DefinitionPlace place, String name) {
        if (!place.has(name)) {
            return Optional.empty();
        }
        String word = place.word(name);
        Optional<LocalDate> day = word.matches("\\d{4}-\\d{2}-\\d{2}") ? TypedDay.read(word) : Optional.empty();
        if (day.isEmpty()) {
            place.at(name).fault(Fault.NOT_A_DAY, "day", word);
        }
        return day;
    }

    private static boolean limits(DefinitionPlace place) {
        if (!place.has("limits")) {
            return false;
        }
        String word = place.word("limits");
        if (!word.equals("call")) {
            place.at("limits").fault(Fault.UNKNOWN_WORD, "word", word, "known", "call");
        }
        return true;
    }

    private static List<Question.Option> options(DefinitionPlace place, String name, int fewest) {
        Set<String> taken = new HashSet<>();
        return place.each(name, fewest, option -> {
            option.allow("id", "label");
            return new Question.Option(option.id("id", taken), option.text("label"));
        });
    }

    private static Question several(DefinitionPlace place, Asked asked) {
        List<Question.Option> options = options(place, "options", 2);
        int most = Math.max(1, options.size());
        int min = place.whole("min", 1, most).orElse(1);
        int max = place.whole("max", 1, most).orElse(most);
        if (min > max) {
            crossed(place, BigDecimal.valueOf(min), BigDecimal.valueOf(max));
        }
        return new Question.Several(asked, options, min, max);
    }

    private static Question files(DefinitionPlace place, Asked asked) {
        Set<String> kinds = new LinkedHashSet<>();
        place.at("kinds").node().forEach(kind -> {
            String word = kind.asString("");
            if (!KINDS.contains(word)) {
                place.at("kinds").fault(Fault.UNKNOWN_WORD, "word", word, "known", String.join(", ", KINDS));
            }
            kinds.add(word);
        });
        if (kinds.isEmpty()) {
            kinds.add("pdf");
        }
        long megabytes = place.whole("largest", 1, LARGEST_MEGABYTES).orElse(LARGEST_MEGABYTES);
        return new Question.FilesQuestion(
                asked,
                kinds,
                megabytes * 1024 * 1024,
                place.whole("max", 1, MOST_FILES).orElse(1));
    }
}
