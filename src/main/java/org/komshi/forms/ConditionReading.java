package org.komshi.forms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.komshi.forms.DefinitionProblem.Fault;

/** Reads when a question is asked. A condition may look at what stands before its own question. */
final class ConditionReading {
    private final Map<String, Question> read;
    private final FormulaReading formulas;
    private final List<Conditioned> conditions = new ArrayList<>();

    private record Conditioned(DefinitionPlace place, String asked) {}

    /** @param read the questions before, filled while the form is read */
    ConditionReading(Map<String, Question> read, FormulaReading formulas) {
        this.read = read;
        this.formulas = formulas;
    }

    Optional<Condition> condition(DefinitionPlace place, String asked) {
        if (!place.node().isObject()) {
            place.fault(Fault.OBJECT_EXPECTED);
            return Optional.empty();
        }
        if (place.has("question")) {
            return choice(place, asked);
        }
        if (place.has("holds")) {
            return holds(place, asked);
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

    private Optional<Condition> holds(DefinitionPlace place, String asked) {
        place.allow("holds", "says");
        return formulas.condition(place, "holds", asked)
                .map(formula -> new Condition.Holds(
                        formula,
                        place.text("says"),
                        read.values().stream()
                                .filter(question -> formula.names().stream()
                                        .anyMatch(name -> name.question().equals(question.id())))
                                .toList()));
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

    void check() {
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
