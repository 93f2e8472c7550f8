package org.komshi.evaluation.assessors;

import java.util.Map;
import java.util.Optional;
import org.komshi.problems.Problem;

/** Why somebody could not be asked to assess. */
public sealed interface CannotInvite extends Problem {
    record NobodyChosen() implements CannotInvite {
        @Override
        public String code() {
            return "evaluation.nobody-chosen";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("person");
        }
    }

    record NoMailAddress(String typed) implements CannotInvite {
        @Override
        public String code() {
            return "evaluation.no-mail-address";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("typed", typed);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("email");
        }
    }

    record NoName() implements CannotInvite {
        @Override
        public String code() {
            return "evaluation.no-name";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("name");
        }
    }
}
