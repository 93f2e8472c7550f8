package org.komshi.forms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.komshi.money.Money;

/**
 * Goes through a form from first to last: which questions are asked, and what is computed. An answer to a question that
 * is itself not asked counts for nothing.
 *
 * @param asked ids, in order
 * @param answers as given, with what is computed
 */
record Computing(Set<String> asked, Answers answers) {
    static Computing of(FormDefinition form, Answers given) {
        Set<String> asked = new LinkedHashSet<>();
        Answers all = given;
        List<Question> before = new ArrayList<>();
        for (Question question : form.questions().toList()) {
            if (question.when().isEmpty() || question.when().get().holds(all.only(asked))) {
                if (question instanceof Question.Calculated calculated) {
                    all = all.with(question.id(), value(calculated, Values.of(before, all.only(asked))));
                } else if (question instanceof Question.Table table
                        && all.get(question.id()) instanceof Answer.TableAnswer(var rows)) {
                    Map<String, Object> values = Values.of(before, all.only(asked));
                    all = all.with(
                            question.id(),
                            new Answer.TableAnswer(rows.stream()
                                    .map(row -> row(table, row, values))
                                    .toList()));
                }
                asked.add(question.id());
            }
            before.add(question);
        }
        return new Computing(asked, all);
    }

    private static Answer.Row row(Question.Table table, Answer.Row row, Map<String, Object> form) {
        if (row.isBlank()) {
            return row;
        }
        Map<String, Answer> cells = new LinkedHashMap<>(row.cells());
        for (Question column : table.columns()) {
            if (column instanceof Question.Calculated calculated) {
                Answer value = value(calculated, Values.row(form, table.columns(), cells));
                if (value.isEmpty()) {
                    cells.remove(column.id());
                } else {
                    cells.put(column.id(), value);
                }
            }
        }
        return new Answer.Row(row.of(), cells);
    }

    private static Answer value(Question.Calculated question, Map<String, Object> values) {
        return question.formula()
                .number(values)
                .map(number -> answer(question, number.setScale(question.decimals(), RoundingMode.HALF_UP)))
                .orElse(Answer.NONE);
    }

    private static Answer answer(Question.Calculated question, BigDecimal number) {
        return question.currency()
                .<Answer>map(currency -> new Answer.MoneyAnswer(new Money(number, currency)))
                .orElseGet(() -> new Answer.NumberAnswer(number));
    }

    /** Below a table: a column added up, as the column itself is answered. None when nothing in it is a number. */
    static Answer total(Question column, List<Answer.Row> rows) {
        List<Answer> cells = rows.stream()
                .map(row -> row.cells().getOrDefault(column.id(), Answer.NONE))
                .toList();
        return cells.stream()
                .flatMap(cell -> cell instanceof Answer.MoneyAnswer(var money) ? Stream.of(money) : Stream.empty())
                .reduce(Money::plus)
                .<Answer>map(Answer.MoneyAnswer::new)
                .or(() -> cells.stream()
                        .flatMap(cell ->
                                cell instanceof Answer.NumberAnswer(var number) ? Stream.of(number) : Stream.empty())
                        .reduce(BigDecimal::add)
                        .map(Answer.NumberAnswer::new))
                .orElse(Answer.NONE);
    }
}
