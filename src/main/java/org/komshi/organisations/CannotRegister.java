package org.komshi.organisations;

import java.util.Map;
import java.util.Optional;
import org.komshi.problems.Problem;

/** Why an organisation cannot be entered or changed like this. */
sealed interface CannotRegister extends Problem {
    /** @param number as it was typed */
    record NumberKnown(String number) implements CannotRegister {
        @Override
        public String code() {
            return "organisations.number-known";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("number", number);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("registrationNumber");
        }
    }

    record NameKnown(String name) implements CannotRegister {
        @Override
        public String code() {
            return "organisations.name-known";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("name", name);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("name");
        }
    }
}
