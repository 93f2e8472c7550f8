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
     * @param most largest grant; null when nothing limits it
     * @param least smallest grant; null when nothing limits it
     */
    public record Envelope(
            String currency,
            @Nullable BigDecimal whole,
            BigDecimal given,
            BigDecimal freed,
            @Nullable BigDecimal most,
            @Nullable BigDecimal least) {
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

        public Optional<Money> largest() {
            return Optional.ofNullable(most).map(this::money);
        }

        /** Whether as much as the smallest grant is free. */
        public boolean hasEnough() {
            return whole == null || whole.subtract(given).compareTo(least == null ? BigDecimal.ONE : least) >= 0;
        }

        private Money money(BigDecimal amount) {
            return new Money(amount, Currency.getInstance(currency));
        }
    }

    /** Of the whole call. */
    public Envelope of(CallId call) {
        return jdbc.sql("""
                        select call.currency, call.envelope as whole,
                               coalesce(sum(award.amount) filter (where award.in_force), 0) as given,
                               coalesce(sum(award.amount) filter (where not award.in_force), 0) as freed,
                               call.grant_max as most, call.grant_min as least
                          from calls.call
                          left join awards.award on award.call = call.id
                         where call.id = :call
                         group by call.id
                        """).param("call", call.value()).query(Envelope.class).single();
    }

    /** Of one grant line; of the whole call where it has none. */
    public Envelope of(CallId call, Optional<String> lot) {
        if (lot.isEmpty()) {
            return of(call);
        }
        return jdbc.sql("""
                        select call.currency, lot.envelope as whole,
                               coalesce(sum(award.amount) filter (where award.in_force), 0) as given,
                               coalesce(sum(award.amount) filter (where not award.in_force), 0) as freed,
                               coalesce(lot.grant_max, call.grant_max) as most, call.grant_min as least
                          from calls.lot
                          join calls.call on call.id = lot.call
                          left join applications.application on application.call = lot.call
                                                            and application.lot = lot.code
                          left join applications.proposal on proposal.application = application.id
                          left join awards.award on award.proposal = proposal.id
                         where lot.call = :call and lot.code = :lot
                         group by call.id, lot.call, lot.code
                        """)
                .param("call", call.value())
                .param("lot", lot.get())
                .query(Envelope.class)
                .single();
    }
}
