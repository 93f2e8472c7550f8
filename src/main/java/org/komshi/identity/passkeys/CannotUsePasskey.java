package org.komshi.identity.passkeys;

import java.util.Map;
import java.util.Optional;
import org.komshi.problems.Problem;

/** Why a passkey was not made, or did not sign anybody in. */
public sealed interface CannotUsePasskey extends Problem {
    /** Removed from the account, made for another hub, too late, or not signed as it should be: told alike. */
    record NotKnown() implements CannotUsePasskey {
        @Override
        public String code() {
            return "identity.passkey-not-known";
        }
    }

    /** What the browser sent does not prove a new key, or came too late. */
    record NotMade() implements CannotUsePasskey {
        @Override
        public String code() {
            return "identity.passkey-not-made";
        }
    }

    record NoName() implements CannotUsePasskey {
        @Override
        public String code() {
            return "identity.passkey-no-name";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("longest", Passkey.LONGEST_NAME);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("name");
        }
    }

    record TooMany() implements CannotUsePasskey {
        @Override
        public String code() {
            return "identity.passkey-too-many";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("most", Passkey.MOST);
        }
    }
}
