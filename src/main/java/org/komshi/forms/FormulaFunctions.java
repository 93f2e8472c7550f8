package org.komshi.forms;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.util.List;

/** What formulas can do with columns of a table and with several choices. */
final class FormulaFunctions {
    private FormulaFunctions() {}

    /** {@code SUM(budget.cost)}, {@code SUM(a, b)}: what is no number counts as nothing. */
    @FunctionParameter(name = "value", isVarArg = true)
    static final class Sum extends AbstractFunction {
        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... values) {
            BigDecimal sum = BigDecimal.ZERO;
            for (EvaluationValue value : values) {
                for (EvaluationValue one : each(value)) {
                    sum = one.isNumberValue() ? sum.add(one.getNumberValue()) : sum;
                }
            }
            return EvaluationValue.numberValue(sum);
        }
    }

    /** {@code SUMIF(budget.heading, "people", budget.cost)}: as in a spreadsheet. */
    @FunctionParameter(name = "column")
    @FunctionParameter(name = "is")
    @FunctionParameter(name = "sum")
    static final class SumIf extends AbstractFunction {
        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... values)
                throws EvaluationException {
            List<EvaluationValue> column = each(values[0]);
            List<EvaluationValue> summed = each(values[2]);
            if (column.size() != summed.size()) {
                throw new EvaluationException(token, "SUMIF takes two columns of the same table");
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (int row = 0; row < column.size(); row++) {
                boolean counts = column.get(row).getStringValue().equals(values[1].getStringValue());
                sum = counts && summed.get(row).isNumberValue()
                        ? sum.add(summed.get(row).getNumberValue())
                        : sum;
            }
            return EvaluationValue.numberValue(sum);
        }
    }

    /** {@code COUNT(team.name)}, {@code COUNT(groups)}: how many are given. */
    @FunctionParameter(name = "values")
    static final class Count extends AbstractFunction {
        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... values) {
            long given = each(values[0]).stream()
                    .filter(one -> !one.isStringValue() || !one.getStringValue().isEmpty())
                    .count();
            return EvaluationValue.numberValue(BigDecimal.valueOf(given));
        }
    }

    /** {@code CHOSEN(groups, "youth")}. */
    @FunctionParameter(name = "choices")
    @FunctionParameter(name = "option")
    static final class Chosen extends AbstractFunction {
        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... values) {
            return EvaluationValue.booleanValue(each(values[0]).stream()
                    .anyMatch(one -> one.getStringValue().equals(values[1].getStringValue())));
        }
    }

    private static List<EvaluationValue> each(EvaluationValue value) {
        return value.isArrayValue() ? value.getArrayValue() : List.of(value);
    }
}
