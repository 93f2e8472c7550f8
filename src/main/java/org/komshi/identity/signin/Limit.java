package org.komshi.identity.signin;

import java.time.Duration;

/**
 * How often something may be done within a window of time: docs/rules/sign-in.md.
 *
 * @param window windows begin at full multiples since 1970, so that every instance counts the same
 */
public record Limit(String what, int most, Duration window) {
    public static final Limit MAILS_TO_ADDRESS = new Limit("mail-to", 5, Duration.ofMinutes(15));
    static final Limit MAILS_FROM_NETWORK = new Limit("mail-from", 30, Duration.ofMinutes(15));

    /** An office behind one address, all signing in at nine, stays below it. */
    static final Limit PASSKEYS_FROM_NETWORK = new Limit("passkey-from", 120, Duration.ofMinutes(15));

    /** Over all addresses, so that a list of them does not make one code likely to fit one. */
    static final Limit CODES_FROM_NETWORK = new Limit("code-from", 60, Duration.ofMinutes(15));

    /** The code of a new hub has 80 bits: this only keeps a guesser from filling the log of the database. */
    static final Limit FIRST_CODES_FROM_NETWORK = new Limit("first-code-from", 10, Duration.ofMinutes(15));

    /** A whole application with its annexes, again and again within an hour. */
    static final Limit FILES_OF_PERSON = new Limit("files-of", 200, Duration.ofMinutes(60));

    /** An office in which several people hand in on the last day. */
    static final Limit FILES_FROM_NETWORK = new Limit("files-from", 1_000, Duration.ofMinutes(60));

    /** Over all requests of an address, so that patience does not find a code; the link still works. */
    static final Limit CODES_FOR_ADDRESS = new Limit("code-for", 20, Duration.ofDays(1));
}
