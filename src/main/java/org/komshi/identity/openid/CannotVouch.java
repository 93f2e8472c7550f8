package org.komshi.identity.openid;

import org.komshi.problems.Problem;

/** Why nobody is signed in after a way to the provider. */
public sealed interface CannotVouch extends Problem {
    /** The provider does not answer. */
    record Away() implements CannotVouch {
        @Override
        public String code() {
            return "identity.openid.away";
        }
    }

    /** The answer does not fit the question: too late, in another browser, twice, or forged; or they stopped there. */
    record NotProved() implements CannotVouch {
        @Override
        public String code() {
            return "identity.openid.not-proved";
        }
    }

    /** The provider gives no mail address, or does not say that it is theirs. */
    record NoAddress() implements CannotVouch {
        @Override
        public String code() {
            return "identity.openid.no-address";
        }
    }

    /** Vouched for, and nobody here: the host takes no newcomers this way. */
    record Unknown() implements CannotVouch {
        @Override
        public String code() {
            return "identity.openid.unknown";
        }
    }
}
