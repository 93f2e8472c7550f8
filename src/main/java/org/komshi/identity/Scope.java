package org.komshi.identity;

import java.util.UUID;

/**
 * For what a role is held.
 *
 * @param kind {@code hub}, {@code programme}, {@code call} or {@code country}
 * @param id of the programme or call, or the country's code; empty for the hub
 */
public record Scope(String kind, String id) {
    /** Everything in this hub. */
    public static final Scope HUB = new Scope("hub", "");

    public static Scope programme(UUID programme) {
        return new Scope("programme", programme.toString());
    }

    public static Scope call(UUID call) {
        return new Scope("call", call.toString());
    }

    /** @param code two capital letters, {@code MK} */
    public static Scope country(String code) {
        return new Scope("country", code);
    }
}
