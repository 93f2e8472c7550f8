package org.komshi.organisations.colleagues;

import java.util.Map;
import java.util.Optional;
import org.komshi.problems.Problem;

/** Why a colleague is not invited. */
sealed interface CannotInvite extends Problem {
    @Override
    default Optional<String> field() {
        return Optional.of("email");
    }

    record NoAddress() implements CannotInvite {
        @Override
        public String code() {
            return "organisations.invite.no-address";
        }
    }

    record NoCapacity() implements CannotInvite {
        @Override
        public String code() {
            return "organisations.invite.no-capacity";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("capacity");
        }
    }

    /** Acts in this capacity, or a higher one, already. */
    record ActsAlready(String email) implements CannotInvite {
        @Override
        public String code() {
            return "organisations.invite.acts-already";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("email", email);
        }
    }

    record InvitedAlready(String email) implements CannotInvite {
        @Override
        public String code() {
            return "organisations.invite.invited-already";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("email", email);
        }
    }

    record TooMany() implements CannotInvite {
        @Override
        public String code() {
            return "organisations.invite.too-many";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("most", Invitation.MOST);
        }
    }
}
