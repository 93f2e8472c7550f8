package org.komshi.forms;

import static java.util.Map.entry;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.RoundFunction;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.booleans.InfixAndOperator;
import com.ezylang.evalex.operators.booleans.InfixEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.operators.booleans.InfixNotEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixOrOperator;
import com.ezylang.evalex.operators.booleans.PrefixNotOperator;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token.TokenType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A computation or a condition in the small language of definitions ({@code docs/use/definitions.md}), computed in
 * decimal fractions by EvalEx. It knows the operators and functions listed here and nothing else: no access to anything
 * but the answers it is given, no loops, no powers, so that it always ends soon.
 */
final class Formula {
    static final int LONGEST = 500;
    private static final int MOST_DIGITS = 30;
    private static final ExpressionConfiguration LANGUAGE = language();

    private final String source;
    private final Expression expression;
    private final Set<Name> names;

    /** @param part column of a table or part of a person or period; empty for a plain answer */
    record Name(String question, Optional<String> part) {}

    private Formula(String source, Expression expression, Set<Name> names) {
        this.source = source;
        this.expression = expression;
        this.names = names;
    }

    /** @throws ParseException when it is not in the language; its message says why, its positions where */
    static Formula read(String source) throws ParseException {
        if (source.length() > LONGEST) {
            throw new ParseException(LONGEST, source.length(), "", "longer than " + LONGEST + " characters");
        }
        Expression expression = new Expression(source, LANGUAGE);
        Set<Name> names = new LinkedHashSet<>();
        collect(expression.getAbstractSyntaxTree(), names);
        return new Formula(source, expression, names);
    }

    private static void collect(ASTNode node, Set<Name> names) {
        TokenType type = node.getToken().getType();
        if (type == TokenType.STRUCTURE_SEPARATOR) {
            names.add(new Name(
                    id(node.getParameters().getFirst()),
                    Optional.of(id(node.getParameters().getLast()))));
            return;
        }
        if (type == TokenType.VARIABLE_OR_CONSTANT
                && !LANGUAGE.getDefaultConstants().containsKey(node.getToken().getValue())) {
            names.add(new Name(id(node), Optional.empty()));
        }
        node.getParameters().forEach(part -> collect(part, names));
    }

    private static String id(ASTNode node) {
        return node.getToken().getValue().replace('_', '-');
    }

    /** The answers it looks at. */
    Set<Name> names() {
        return names;
    }

    /** Empty when it has no value: a division by zero, a number beyond all measure. */
    Optional<BigDecimal> number(Map<String, Object> values) {
        try {
            EvaluationValue value = evaluate(values);
            return Optional.ofNullable(value.isNumberValue() ? value.getNumberValue() : null)
                    .filter(number -> number.precision() - number.scale() <= MOST_DIGITS);
        } catch (BaseException | ArithmeticException noValue) {
            return Optional.empty();
        }
    }

    /** Empty when it cannot be said. */
    Optional<Boolean> holds(Map<String, Object> values) {
        try {
            EvaluationValue value = evaluate(values);
            return value.isBooleanValue() ? Optional.of(value.getBooleanValue()) : Optional.empty();
        } catch (BaseException | ArithmeticException noValue) {
            return Optional.empty();
        }
    }

    /** @throws BaseException when it has no value, with the reason */
    EvaluationValue evaluate(Map<String, Object> values) throws BaseException {
        return expression.copy().withValues(values).evaluate();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula formula && formula.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }

    private static ExpressionConfiguration language() {
        return ExpressionConfiguration.builder()
                .mathContext(new MathContext(68, RoundingMode.HALF_UP))
                .defaultConstants(Map.of("TRUE", EvaluationValue.TRUE, "FALSE", EvaluationValue.FALSE))
                .implicitMultiplicationAllowed(false)
                .binaryAllowed(false)
                .operatorDictionary(MapBasedOperatorDictionary.ofOperators(
                        entry("+", new InfixPlusOperator()),
                        entry("-", new InfixMinusOperator()),
                        entry("-", new PrefixMinusOperator()),
                        entry("!", new PrefixNotOperator()),
                        entry("*", new InfixMultiplicationOperator()),
                        entry("/", new InfixDivisionOperator()),
                        entry("=", new InfixEqualsOperator()),
                        entry("<>", new InfixNotEqualsOperator()),
                        entry("<", new InfixLessOperator()),
                        entry("<=", new InfixLessEqualsOperator()),
                        entry(">", new InfixGreaterOperator()),
                        entry(">=", new InfixGreaterEqualsOperator()),
                        entry("&&", new InfixAndOperator()),
                        entry("||", new InfixOrOperator())))
                .functionDictionary(MapBasedFunctionDictionary.ofFunctions(
                        entry("IF", new IfFunction()),
                        entry("MIN", new MinFunction()),
                        entry("MAX", new MaxFunction()),
                        entry("ROUND", new RoundFunction()),
                        entry("ABS", new AbsFunction()),
                        entry("SUM", new FormulaFunctions.Sum()),
                        entry("SUMIF", new FormulaFunctions.SumIf()),
                        entry("COUNT", new FormulaFunctions.Count()),
                        entry("CHOSEN", new FormulaFunctions.Chosen())))
                .build();
    }
}
