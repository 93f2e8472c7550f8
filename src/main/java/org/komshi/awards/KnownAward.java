package org.komshi.awards;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.audit.Ref;
import org.komshi.calls.CallId;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.Text;
import org.komshi.money.Money;

/**
 * An award as those who work on its call, or act for its organisation, read it.
 *
 * @param application null for awards of before this hub
 * @param amount null when this one's sum is not published
 * @param acceptance stage; null when it was never asked for
 * @param until first instant at which it can be accepted no more
 * @param writes whether the reader is an officer or a manager of the call
 * @param capacity as what the reader acts for the organisation; null for the desk
 */
public record KnownAward(
        UUID id,
        String slug,
        UUID call,
        Text callTitle,
        ZoneId zone,
        @Nullable UUID application,
        @Nullable String reference,
        UUID organisation,
        Text name,
        Text title,
        Text summary,
        @Nullable BigDecimal amount,
        String currency,
        String publicationLevel,
        @Nullable LocalDate publishOn,
        String levelReason,
        boolean inForce,
        boolean listed,
        int version,
        @Nullable String acceptance,
        @Nullable Instant until,
        @Nullable Instant answeredAt,
        @Nullable String answer,
        @Nullable UUID letter,
        boolean writes,
        @Nullable String capacity) {

    public AwardId award() {
        return new AwardId(id);
    }

    public CallId ofCall() {
        return new CallId(call);
    }

    public Publication publication() {
        return new Publication(
                PublicationLevel.find(publicationLevel).orElseThrow(), Optional.ofNullable(publishOn), levelReason);
    }

    public Optional<Money> grant() {
        return Optional.ofNullable(amount).map(sum -> new Money(sum, Currency.getInstance(currency)));
    }

    /** {@code waiting}, {@code accepted}, {@code declined}, {@code expired}, or {@code none} before it is asked for. */
    public String state() {
        return acceptance == null ? "none" : acceptance;
    }

    /** Tone of the badge of its state. */
    public String tone() {
        return switch (state()) {
            case "accepted" -> " badge-moss";
            case "waiting" -> " badge-ochre";
            case "declined", "expired" -> " badge-madder";
            default -> "";
        };
    }

    /** Whether the organisation may set this level by itself; a delay is one only with a day later than now. */
    public boolean mayRaiseTo(PublicationLevel level) {
        Publication wished = level == PublicationLevel.DELAYED
                ? Publication.delayed(publishOn == null ? LocalDate.MAX : publishOn.plusDays(1), "")
                : Publication.of(level, "");
        return publication().isRaisedBy(wished);
    }

    public boolean isRepresented() {
        return "legal-representative".equals(capacity);
    }

    /** Languages in which title or summary are not told yet. */
    public List<Language> missing() {
        return Languages.written().stream()
                .filter(language ->
                        title.missing().contains(language) || summary.missing().contains(language))
                .toList();
    }

    /** Its reference; that of before this hub has its address instead. */
    public String shownReference() {
        return reference == null ? slug : reference;
    }

    public Ref ref() {
        return new Ref("award", id);
    }

    /** What is done about it belongs to the application's dossier; without one, to the call's. */
    public Ref dossier() {
        return application == null ? new Ref("call", call) : new Ref("application", application);
    }
}
