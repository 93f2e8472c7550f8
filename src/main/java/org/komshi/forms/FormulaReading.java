package org.komshi.forms;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.parser.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.forms.DefinitionProblem.Fault;

/** Reads formulas, and tries each once all questions are known: a slip shows when a file is added, not to an applicant. */
final class FormulaReading {
    private final Map<String, Question> read;
    private final List<Pending> pending = new ArrayList<>();

    /**
     * @param asked the question it belongs to
     * @param columns those before it in its row; none outside a table
     */
    private record Pending(
            DefinitionPlace place, Formula formula, String asked, Reads reads, Wants wants, List<Question> columns) {}

    private enum Reads {
        EARLIER,
        ANY
    }

    private enum Wants {
        NUMBER,
        YES_OR_NO
    }

    FormulaReading(Map<String, Question> read) {
        this.read = read;
    }

    /** A number from earlier questions, and in a row from the columns before. */
    Optional<Formula> number(DefinitionPlace place, String asked, List<Question> columns) {
        return formula(place, "formula", asked, Reads.EARLIER, Wants.NUMBER, columns);
    }

    /** Yes or no, from earlier questions. */
    Optional<Formula> condition(DefinitionPlace place, String name, String asked) {
        return formula(place, name, asked, Reads.EARLIER, Wants.YES_OR_NO, List.of());
    }

    /** Yes or no, from any question. */
    Optional<Formula> anywhere(DefinitionPlace place, String name, String asked) {
        return formula(place, name, asked, Reads.ANY, Wants.YES_OR_NO, List.of());
    }

    private Optional<Formula> formula(
            DefinitionPlace place, String name, String asked, Reads reads, Wants wants, List<Question> columns) {
        String source = place.word(name);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        try {
            Formula formula = Formula.read(source);
            pending.add(new Pending(place.at(name), formula, asked, reads, wants, List.copyOf(columns)));
            return Optional.of(formula);
        } catch (ParseException unreadable) {
            place.at(name)
                    .fault(
                            Fault.FORMULA_UNREADABLE,
                            "reason",
                            String.valueOf(unreadable.getMessage()),
                            "at",
                            unreadable.getStartPosition());
            return Optional.empty();
        }
    }

    void check() {
        for (Pending one : pending) {
            if (one.formula.names().stream().allMatch(name -> isKnown(one, name))) {
                attempt(one);
            }
        }
    }

    private boolean isKnown(Pending one, Formula.Name name) {
        Optional<Question> found = one.columns.stream()
                .filter(column -> column.id().equals(name.question()))
                .findFirst()
                .or(() -> Optional.ofNullable(read.get(name.question())));
        if (found.isEmpty() || !hasPart(found.get(), name)) {
            one.place.fault(Fault.FORMULA_NAME_UNKNOWN, "name", shown(name));
            return false;
        }
        List<String> order = List.copyOf(read.keySet());
        boolean later = !one.columns.contains(found.get())
                && one.reads == Reads.EARLIER
                && order.indexOf(name.question()) >= order.indexOf(one.asked);
        if (later) {
            one.place.fault(Fault.FORMULA_NAME_LATER, "name", shown(name));
        }
        return !later;
    }

    private static boolean hasPart(Question question, Formula.Name name) {
        if (name.part().isEmpty()) {
            return !(question instanceof Question.Table) && question.parts().isEmpty();
        }
        List<Question> parts = question instanceof Question.Table table ? table.columns() : question.parts();
        return parts.stream()
                .anyMatch(part -> Values.name(part.id())
                        .replace('_', '-')
                        .equals(name.part().get()));
    }

    private static String shown(Formula.Name name) {
        return Values.name(name.question())
                + name.part().map(part -> "." + Values.name(part)).orElse("");
    }

    private void attempt(Pending one) {
        Map<String, Object> values = new HashMap<>(Values.sample(read.values()));
        values.putAll(Values.sample(one.columns));
        try {
            EvaluationValue value = one.formula.evaluate(values);
            boolean fits = one.wants == Wants.NUMBER ? value.isNumberValue() : value.isBooleanValue();
            if (!fits) {
                one.place.fault(one.wants == Wants.NUMBER ? Fault.FORMULA_NOT_A_NUMBER : Fault.FORMULA_NOT_A_CONDITION);
            }
        } catch (BaseException | ArithmeticException failed) {
            one.place.fault(
                    Fault.FORMULA_UNREADABLE,
                    "reason",
                    String.valueOf(failed.getMessage()),
                    "at",
                    failed instanceof BaseException base ? base.getStartPosition() : 1);
        }
    }
}
