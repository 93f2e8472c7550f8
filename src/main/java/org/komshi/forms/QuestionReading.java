package org.komshi.forms;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.komshi.forms.DefinitionProblem.Fault;
import org.komshi.forms.Question.Asked;

/** Reads the questions of one form, in order; what looks at other questions is checked once all are known. */
final class QuestionReading {
    private final Set<String> ids = new HashSet<>();
    private final Set<QuestionRole> roles = EnumSet.noneOf(QuestionRole.class);
    private final Map<String, Question> read = new LinkedHashMap<>();
    private final FormulaReading formulas = new FormulaReading(read);
    private final ConditionReading conditions = new ConditionReading(read, formulas);
    private final TypeReading types = new TypeReading(formulas);

    /** Null when its type is not known: nothing more can be said of it then. */
    @Nullable
    Question question(DefinitionPlace place) {
        Optional<QuestionType> type = place.wordOf("type", QuestionType.values(), QuestionType::word);
        if (type.isEmpty()) {
            return null;
        }
        place.allow(type.get().allowed());
        Asked asked = asked(place, type.get());
        Question question = types.question(place, type.get(), asked);
        read.putIfAbsent(asked.id(), question);
        return question;
    }

    private Asked asked(DefinitionPlace place, QuestionType type) {
        String id = place.id("id", ids);
        Optional<Condition> when = Optional.empty();
        if (place.has("when")) {
            when = conditions.condition(place.at("when"), id);
        }
        return new Asked(
                id,
                place.text("label"),
                place.textIfThere("help"),
                place.yes("required"),
                when,
                role(place, type),
                place.has("rules") ? place.each("rules", 1, rule -> rule(rule, id)) : List.of());
    }

    private Question.@Nullable Rule rule(DefinitionPlace place, String id) {
        place.allow("holds", "says");
        return formulas.anywhere(place, "holds", id)
                .map(holds -> new Question.Rule(holds, place.text("says")))
                .orElse(null);
    }

    private Optional<QuestionRole> role(DefinitionPlace place, QuestionType type) {
        if (!place.has("role")) {
            return Optional.empty();
        }
        Optional<QuestionRole> role = place.wordOf("role", QuestionRole.values(), QuestionRole::word);
        role.ifPresent(one -> {
            boolean fits = switch (one) {
                case TITLE, PLACE -> type == QuestionType.SHORT_TEXT;
                case SUMMARY -> type == QuestionType.LONG_TEXT || type == QuestionType.SHORT_TEXT;
                case MONTHS -> type == QuestionType.NUMBER;
                case REQUESTED -> type == QuestionType.MONEY;
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

    /** What looks at other questions: conditions, formulas, rules. */
    void checkConditions() {
        conditions.check();
        formulas.check();
    }
}
