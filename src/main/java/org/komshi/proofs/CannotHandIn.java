package org.komshi.proofs;

import java.util.Optional;
import org.komshi.problems.Problem;

/** Why a document was not kept. What speaks against the file itself, {@code files} says. */
sealed interface CannotHandIn extends Problem {
    /** Nobody said what it is. */
    record NoSort() implements CannotHandIn {
        @Override
        public String code() {
            return "proofs.no-sort";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("sort");
        }
    }

    record NoFile() implements CannotHandIn {
        @Override
        public String code() {
            return "proofs.no-file";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("file");
        }
    }

    /** No day, one that cannot be read, or one before there were registers. */
    record NoDay() implements CannotHandIn {
        @Override
        public String code() {
            return "proofs.no-day";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("issued");
        }
    }

    record DayToCome() implements CannotHandIn {
        @Override
        public String code() {
            return "proofs.day-to-come";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("issued");
        }
    }
}
