package org.komshi.organisations.succession;

import java.util.Map;
import java.util.Optional;
import org.komshi.problems.Problem;

/** Why a succession is not asked for, or does not go on. */
sealed interface CannotSucceed extends Problem {
    record NoSuchOrganisation() implements CannotSucceed {
        @Override
        public String code() {
            return "organisations.succession.unknown";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("number");
        }
    }

    record RepresentsAlready() implements CannotSucceed {
        @Override
        public String code() {
            return "organisations.succession.represents-already";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("number");
        }
    }

    /** One at a time: what one officer checks is not overtaken by another request. */
    record AskedAlready() implements CannotSucceed {
        @Override
        public String code() {
            return "organisations.succession.asked-already";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("number");
        }
    }

    record TooMany() implements CannotSucceed {
        @Override
        public String code() {
            return "organisations.succession.too-many";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("most", Succession.MOST);
        }
    }

    /** @param id of the field that is empty or too long */
    record NoWords(String id, int longest) implements CannotSucceed {
        @Override
        public String code() {
            return "organisations.succession.no-words";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("longest", longest);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(id);
        }
    }

    record NotChosen() implements CannotSucceed {
        @Override
        public String code() {
            return "organisations.succession.not-chosen";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("verdict");
        }
    }

    /** Somebody was quicker, or the time is over. */
    record NotNow() implements CannotSucceed {
        @Override
        public String code() {
            return "organisations.succession.not-now";
        }
    }
}
