package org.komshi.organisations.offices;

import java.util.Map;
import java.util.Optional;
import org.komshi.language.Phrases;
import org.komshi.language.Text;
import org.komshi.organisations.Office;
import org.komshi.problems.Problem;

/** Why an office is not kept as it was entered. */
public sealed interface CannotName extends Problem {
    /** A field is missing or cannot be read. */
    record Wrong(String what, String at) implements CannotName {
        @Override
        public String code() {
            return "organisations.office-" + what;
        }

        @Override
        public Optional<String> field() {
            return Optional.of(at);
        }
    }

    /** Another office does the same for the same country. */
    record DutyTaken(Office.Duty duty, Text other, String country) implements CannotName {
        @Override
        public String code() {
            return "organisations.office-duty-taken";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("duties");
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.sayWith(
                    "problem.organisations.office-duty-taken.what",
                    Map.of("duty", duty.word(), "other", other.value(phrases.language()), "country", country));
        }
    }

    /** Another administrator changed the office meanwhile. */
    record Overtaken() implements CannotName {
        @Override
        public String code() {
            return "organisations.office-overtaken";
        }
    }
}
