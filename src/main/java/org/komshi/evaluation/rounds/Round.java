package org.komshi.evaluation.rounds;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.komshi.audit.Ref;
import org.komshi.calls.CallId;
import org.komshi.calls.RoundId;
import org.komshi.forms.DefinitionId;
import org.komshi.language.Text;
import org.komshi.money.Money;

/**
 * A round as those who evaluate it see it.
 *
 * @param closesAt from this instant on nothing more comes in
 * @param openedAt null until the opening record is made
 * @param acts whether the reader is its officer or manager; others of the desk only read
 */
public record Round(
        RoundId id,
        CallId call,
        int number,
        String kind,
        String code,
        Text title,
        ZoneId zone,
        String currency,
        @Nullable BigDecimal envelope,
        Instant closesAt,
        @Nullable DefinitionId form,
        @Nullable DefinitionId grid,
        @Nullable DefinitionId checklist,
        @Nullable Instant openedAt,
        boolean acts) {

    public boolean isOpened() {
        return openedAt != null;
    }

    /** Whether this round hands out the money, or only invites. */
    public boolean awardsMoney() {
        return kind.equals("full-application");
    }

    public Optional<Money> money() {
        return Optional.ofNullable(envelope).map(amount -> new Money(amount, Currency.getInstance(currency)));
    }

    /** The desk's address of a part of this round: {@code checks}. */
    public String desk(String part) {
        return callAddress() + "/rounds/" + number + "/" + part;
    }

    public String callAddress() {
        return "/desk/calls/" + call.value();
    }

    public Ref ref() {
        return new Ref("round", id.value());
    }

    /** Everything done in a round belongs to the call's dossier. */
    public Ref dossier() {
        return new Ref("call", call.value());
    }
}
