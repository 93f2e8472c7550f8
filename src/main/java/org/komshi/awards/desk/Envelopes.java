package org.komshi.awards.desk;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.komshi.calls.CallId;
import org.komshi.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is awarded of a call's money, and what is free. */
@Component
public class Envelopes {
    private final JdbcClient jdbc;

    Envelopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param whole null when the call names no sum
     * @param given all awards in force
     * @param freed awards that were declined or not accepted in time
     */
    public record Envelope(String currency, @Nullable BigDecimal whole, BigDecimal given, BigDecimal freed) {
        public Money awarded() {
            return money(given);
        }

        public Money cameBack() {
            return money(freed);
        }

        /** Empty when the call names no sum. */
        public Optional<Money> free() {
            return Optional.ofNullable(whole).map(all -> money(all.subtract(given)));
        }

        private Money money(BigDecimal amount) {
            return new Money(amount, Currency.getInstance(currency));
        }
    }

    public Envelope of(CallId call) {
        return jdbc.sql("""
                        select call.currency, call.envelope as whole,
                               coalesce(sum(award.amount) filter (where award.in_force), 0) as given,
                               coalesce(sum(award.amount) filter (where not award.in_force), 0) as freed
                          from calls.call
                          left join awards.award on award.call = call.id
                         where call.id = :call
                         group by call.id
                        """).param("call", call.value()).query(Envelope.class).single();
    }
}
