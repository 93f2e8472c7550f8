package org.komshi.applications;

import java.time.Instant;

/** What became of the wish to take a submitted proposal back. */
public sealed interface Withdrawal {
    /** Also when it was withdrawn before: {@code at} is when it really was. */
    record Done(Instant at) implements Withdrawal {}

    record Refused(CannotWithdraw problem) implements Withdrawal {}
}
