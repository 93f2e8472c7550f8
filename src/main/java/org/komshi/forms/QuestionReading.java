package org.komshi.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.komshi.forms.DefinitionProblem.Fault;
import org.komshi.forms.Question.Asked;
import org.komshi.forms.Question.Length;
import org.komshi.forms.Question.Range;

/** Reads the questions of one form, in order; conditions are checked once all questions are known. */
final class QuestionReading {
    private static final int LONGEST_TEXT = 50_000;
    private static final long MOST = 1_000_000_000_000L;
    private static final List<String> COMMON = List.of("id", "type", "label", "help", "required", "when", "role");

    private final Set<String> ids = new HashSet<>();
    private final Set<QuestionRole> roles = EnumSet.noneOf(QuestionRole.class);
    private final Map<String, Question> read = new LinkedHashMap<>();
    private final List<Conditioned> conditions = new ArrayList<>();

    private record Conditioned(DefinitionPlace place, String asked) {}

    private enum Type {
        SHORT_TEXT("maxCharacters", "maxWords"),
        LONG_TEXT("maxCharacters", "maxWords"),
        NUMBER("unit", "min", "max", "decimals"),
        MONEY("currency", "min", "max", "limits"),
        ONE_OF("options"),
        SEVERAL("options", "min", "max"),
        DECLARATION();

        private final List<String> fields;

        Type(String... fields) {
            this.fields = List.of(fields);
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        String[] allowed() {
            List<String> all = new ArrayList<>(COMMON);
            all.addAll(fields);
            return all.toArray(String[]::new);
        }
    }

    /** Null when its type is not known: nothing more can be said of it then. */
    @Nullable
    Question question(DefinitionPlace place) {
        Optional<Type> type = place.wordOf("type", Type.values(), Type::word);
        if (type.isEmpty()) {
            return null;
        }
        place.allow(type.get().allowed());
        Asked asked = asked(place, type.get());
        Question question = typed(place, type.get(), asked);
        read.putIfAbsent(asked.id(), question);
        return question;
    }

    private Asked asked(DefinitionPlace place, Type type) {
        String id = place.id("id", ids);
        Optional<Condition> when = Optional.empty();
        if (place.has("when")) {
            when = condition(place.at("when"), id);
        }
        return new Asked(
                id, place.text("label"), place.textIfThere("help"), place.yes("required"), when, role(place, type));
    }

    private Optional<QuestionRole> role(DefinitionPlace place, Type type) {
        if (!place.has("role")) {
            return Optional.empty();
        }
        Optional<QuestionRole> role = place.wordOf("role", QuestionRole.values(), QuestionRole::word);
        role.ifPresent(one -> {
            boolean fits = switch (one) {
                case TITLE, PLACE -> type == Type.SHORT_TEXT;
                case SUMMARY -> type == Type.LONG_TEXT || type == Type.SHORT_TEXT;
                case MONTHS -> type == Type.NUMBER;
                case REQUESTED -> type == Type.MONEY;
            };
            if (!fits) {
                place.at("role").fault(Fault.ROLE_NOT_FOR_TYPE, "role", one.word(), "type", type.word());
            }
            if (!roles.add(one)) {
                place.at("role").fault(Fault.ROLE_TAKEN, "role", one.word());
            }
        });
        return role;
    }

    private static Question typed(DefinitionPlace place, Type type, Asked asked) {
        return switch (type) {
            case SHORT_TEXT -> new Question.ShortText(asked, length(place));
            case LONG_TEXT -> new Question.LongText(asked, length(place));
            case NUMBER ->
                new Question.NumberQuestion(
                        asked,
                        Optional.of(place.textIfThere("unit")).filter(unit -> !unit.isEmpty()),
                        range(place, -MOST),
                        place.whole("decimals", 0, 9).orElse(0));
            case MONEY -> new Question.MoneyQuestion(asked, place.currency("currency"), range(place, 0), limits(place));
            case ONE_OF -> new Question.OneOf(asked, options(place));
            case SEVERAL -> several(place, asked);
            case DECLARATION -> new Question.Declaration(asked);
        };
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

    private static void crossed(DefinitionPlace place, BigDecimal low, BigDecimal high) {
        place.fault(Fault.BOUNDS_CROSSED, "low", low, "high", high);
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

    private static List<Question.Option> options(DefinitionPlace place) {
        Set<String> taken = new HashSet<>();
        return place.each("options", 2, option -> {
            option.allow("id", "label");
            return new Question.Option(option.id("id", taken), option.text("label"));
        });
    }

    private static Question several(DefinitionPlace place, Asked asked) {
        List<Question.Option> options = options(place);
        int most = Math.max(1, options.size());
        int min = place.whole("min", 1, most).orElse(1);
        int max = place.whole("max", 1, most).orElse(most);
        if (min > max) {
            crossed(place, BigDecimal.valueOf(min), BigDecimal.valueOf(max));
        }
        return new Question.Several(asked, options, min, max);
    }

    private Optional<Condition> condition(DefinitionPlace place, String asked) {
        if (!place.node().isObject()) {
            place.fault(Fault.OBJECT_EXPECTED);
            return Optional.empty();
        }
        if (place.has("question")) {
            return choice(place, asked);
        }
        if (place.has("all") && place.node().size() == 1) {
            return Optional.of(new Condition.All(parts(place, "all", asked)));
        }
        if (place.has("any") && place.node().size() == 1) {
            return Optional.of(new Condition.Any(parts(place, "any", asked)));
        }
        if (place.has("not") && place.node().size() == 1) {
            return condition(place.at("not"), asked).map(Condition.Not::new);
        }
        place.fault(Fault.CONDITION_UNREADABLE);
        return Optional.empty();
    }

    private List<Condition> parts(DefinitionPlace place, String name, String asked) {
        return place.each(name, 1, part -> condition(part, asked).orElse(null));
    }

    private Optional<Condition> choice(DefinitionPlace place, String asked) {
        place.allow("question", "is", "isOneOf");
        conditions.add(new Conditioned(place, asked));
        String question = place.word("question");
        if (place.has("isOneOf") && !place.has("is")) {
            Set<String> options = new LinkedHashSet<>();
            place.at("isOneOf").node().forEach(option -> options.add(option.isString() ? option.stringValue() : ""));
            if (options.isEmpty()) {
                place.at("isOneOf").fault(Fault.LIST_EXPECTED);
            }
            return Optional.of(new Condition.IsOneOf(question, Set.copyOf(options)));
        }
        return Optional.of(new Condition.Is(question, place.word("is")));
    }

    /** A condition may look at choices that stand before its own question. */
    void checkConditions() {
        List<String> order = List.copyOf(read.keySet());
        for (Conditioned one : conditions) {
            String name = one.place.node().path("question").asString("");
            Question question = read.get(name);
            if (question == null) {
                one.place.at("question").fault(Fault.CONDITION_QUESTION_UNKNOWN, "question", name);
            } else if (order.indexOf(name) >= order.indexOf(one.asked)) {
                one.place.at("question").fault(Fault.CONDITION_QUESTION_LATER, "question", name);
            } else if (question.choices().isEmpty()) {
                one.place.at("question").fault(Fault.CONDITION_NOT_A_CHOICE, "question", name);
            } else {
                checkOptions(one.place, question);
            }
        }
    }

    private static void checkOptions(DefinitionPlace place, Question question) {
        List<String> wanted = new ArrayList<>();
        if (place.node().path("is").isString()) {
            wanted.add(place.node().path("is").stringValue());
        }
        place.node().path("isOneOf").forEach(option -> wanted.add(option.asString("")));
        wanted.stream()
                .filter(option -> question.option(option).isEmpty())
                .forEach(option ->
                        place.fault(Fault.CONDITION_OPTION_UNKNOWN, "question", question.id(), "option", option));
    }
}
