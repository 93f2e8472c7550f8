package org.komshi.calls.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1500000|1500000",
                "1.500.000|1500000",
                "1,500,000|1500000",
                "1 500 000|1500000",
                "1\u00A0500\u00A0000|1500000",
                "1500,50|1500.50",
                "1500.5|1500.5",
                "2.000|2000",
                "0|0"
            })
    void are_read_as_people_of_all_our_languages_write_them(String entered, BigDecimal amount) {
        assertThat(Amounts.read(entered))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "-5", "1.50.000", "1,500.000", "12.3456", "1e9", "9999999999999999"})
    void what_is_none_is_not_guessed(String entered) {
        assertThat(Amounts.read(entered)).isEmpty();
    }

    @Test
    void are_never_finer_than_their_currency() {
        assertThat(Amounts.read("10,50", java.util.Currency.getInstance("JPY"))).isEmpty();
    }
}
