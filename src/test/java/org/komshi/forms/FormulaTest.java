package org.komshi.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    private static final Map<String, Object> VALUES = Map.of(
            "quantity",
            new BigDecimal("3"),
            "unit_cost",
            new BigDecimal("0.10"),
            "theme",
            "youth",
            "groups",
            List.of("youth", "women"),
            "budget",
            Map.of(
                    "heading",
                    List.of("people", "travel", "people"),
                    "cost",
                    List.of(new BigDecimal("100.10"), new BigDecimal("20.20"), new BigDecimal("0.70"))));

    @Test
    void decimal_fractions_add_up_exactly() throws ParseException {
        assertThat(number("quantity * unit_cost")).isEqualByComparingTo("0.3");
        assertThat(number("SUM(budget.cost)")).isEqualByComparingTo("121.00");
        assertThat(number("SUMIF(budget.heading, \"people\", budget.cost)")).isEqualByComparingTo("100.80");
        assertThat(number("ROUND(10 / 3, 2)")).isEqualByComparingTo("3.33");
        assertThat(number("IF(theme = \"youth\", MAX(1, 2), MIN(1, 2))")).isEqualByComparingTo("2");
        assertThat(number("COUNT(groups) + COUNT(budget.heading) - ABS(-1)")).isEqualByComparingTo("4");
    }

    @Test
    void conditions_compare_and_join() throws ParseException {
        assertThat(holds("quantity >= 3 && !(theme = \"culture\")")).contains(true);
        assertThat(holds("CHOSEN(groups, \"older\") || theme <> \"youth\"")).contains(false);
    }

    @Test
    void it_names_what_it_looks_at() throws ParseException {
        assertThat(Formula.read("IF(vat_number = \"\", 1, 2) * SUM(budget.unit_cost)")
                        .names())
                .containsExactlyInAnyOrder(
                        new Formula.Name("vat-number", java.util.Optional.empty()),
                        new Formula.Name("budget", java.util.Optional.of("unit-cost")));
    }

    @Test
    void what_has_no_value_is_told_as_none() throws ParseException {
        assertThat(Formula.read("1 / (quantity - 3)").number(VALUES)).isEmpty();
        assertThat(Formula.read("1e999999 + quantity").number(VALUES)).isEmpty();
        assertThat(Formula.read("unknown + 1").number(VALUES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 ^ 99999999",
                "FACT(100000)",
                "RANDOM()",
                "quantity *",
                "(1",
                "DT_NOW()",
                "1 ; 2",
                "%",
                "SWITCH(1,2,3)"
            })
    void there_is_nothing_but_the_language(String source) {
        assertThatThrownBy(() -> Formula.read(source)).isInstanceOf(ParseException.class);
    }

    @Test
    void it_has_an_end() {
        assertThatThrownBy(() -> Formula.read("1+".repeat(300) + "1")).isInstanceOf(ParseException.class);
    }

    private static BigDecimal number(String source) throws ParseException {
        return Formula.read(source).number(VALUES).orElseThrow();
    }

    private static java.util.Optional<Boolean> holds(String source) throws ParseException {
        return Formula.read(source).holds(VALUES);
    }
}
