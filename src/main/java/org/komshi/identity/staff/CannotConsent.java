package org.komshi.identity.staff;

import org.komshi.problems.Problem;

/** Why a role that waits for consent is not given. */
sealed interface CannotConsent extends Problem {
    /** The eyes are the same. */
    record OwnRequest() implements CannotConsent {
        @Override
        public String code() {
            return "identity.own-request";
        }
    }

    /** The last day it was meant for has passed meanwhile. */
    record DayPassed() implements CannotConsent {
        @Override
        public String code() {
            return "identity.day-passed";
        }
    }
}
