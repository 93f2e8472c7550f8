package org.komshi.calls;

import java.time.Instant;
import java.util.Optional;
import org.komshi.language.Text;

/**
 * One call, always in exactly one stage. Announced, open and closed are not acts of anybody: they follow from the
 * publication, the period of the first round and the instant at which one looks.
 */
public sealed interface Call {
    CallId id();

    /** Written at the desk, seen by nobody else. */
    record Draft(CallId id) implements Call {}

    record Announced(CallId id, Instant publishedAt, Period period) implements Call {}

    record Open(CallId id, Instant publishedAt, Period period) implements Call {}

    /** The first round has closed; later rounds may be open for those invited. */
    record Closed(CallId id, Instant publishedAt, Period period) implements Call {}

    /** @param at empty for past calls of which no date is published */
    record Decided(CallId id, Optional<Instant> at) implements Call {}

    /** @param reason as published */
    record Withdrawn(CallId id, Instant at, Text reason) implements Call {}

    /** A published call as it stands at this instant. */
    static Call published(CallId id, Instant publishedAt, Period period, Instant now) {
        if (period.isBefore(now)) {
            return new Announced(id, publishedAt, period);
        }
        return period.isOver(now) ? new Closed(id, publishedAt, period) : new Open(id, publishedAt, period);
    }

    default Stage stage() {
        return switch (this) {
            case Draft _ -> Stage.DRAFT;
            case Announced _ -> Stage.ANNOUNCED;
            case Open _ -> Stage.OPEN;
            case Closed _ -> Stage.CLOSED;
            case Decided _ -> Stage.DECIDED;
            case Withdrawn _ -> Stage.WITHDRAWN;
        };
    }

    /** Whether its texts, rules and periods are changed freely; later, only by a numbered corrigendum. */
    default boolean isDraft() {
        return this instanceof Draft;
    }

    /** Whether a corrigendum is still possible. */
    default boolean isRunning() {
        return switch (this) {
            case Announced _, Open _, Closed _ -> true;
            case Draft _, Decided _, Withdrawn _ -> false;
        };
    }
}
