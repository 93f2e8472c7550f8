package org.komshi.calls.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.komshi.Fuzz;

class AnyAmountTest {
    static final Fuzz AMOUNTS = Fuzz.texts(
            typed -> assertThat(Amounts.read(typed)
                            .orElse(java.math.BigDecimal.ZERO)
                            .signum())
                    .isNotNegative(),
            "1500000",
            "1.500.000",
            "1,500,000",
            "1 500 000",
            "1500,50");

    @Test
    void an_amount_is_read_or_asked_back_and_never_below_zero() {
        AMOUNTS.tries();
    }
}
