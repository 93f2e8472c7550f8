package org.komshi.awards.decisions;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.audit.Ref;
import org.komshi.calls.CallId;
import org.komshi.calls.RoundId;
import org.komshi.language.Text;
import org.komshi.money.Money;

/**
 * A round as those who decide on it see it.
 *
 * @param writes whether the reader may write the draft: its officers and managers
 * @param decides whether the reader may take the decision: its managers
 */
public record DecisionRound(
        RoundId id,
        CallId call,
        int number,
        String kind,
        String code,
        Text title,
        ZoneId zone,
        String currency,
        @Nullable BigDecimal envelope,
        @Nullable BigDecimal grantMin,
        @Nullable BigDecimal grantMax,
        int complaintDays,
        boolean opened,
        boolean writes,
        boolean decides) {

    /** Whether this round hands out the money, or only invites. */
    public boolean awardsMoney() {
        return kind.equals("full-application");
    }

    public Currency unit() {
        return Currency.getInstance(currency);
    }

    public Optional<Money> wholeEnvelope() {
        return money(envelope);
    }

    public Optional<Money> smallest() {
        return money(grantMin);
    }

    public Optional<Money> largest() {
        return money(grantMax);
    }

    private Optional<Money> money(@Nullable BigDecimal amount) {
        return Optional.ofNullable(amount).map(sum -> new Money(sum, unit()));
    }

    /** The desk's address of a part of this round: {@code decision}. */
    public String desk(String part) {
        return "/desk/calls/" + call.value() + "/rounds/" + number + "/" + part;
    }

    /** Everything done in a round belongs to the call's dossier. */
    public Ref dossier() {
        return new Ref("call", call.value());
    }

    public UUID value() {
        return id.value();
    }
}
