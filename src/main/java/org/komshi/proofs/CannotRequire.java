package org.komshi.proofs;

import java.util.Optional;
import org.komshi.problems.Problem;

/** Why a demand for a document was not kept. */
sealed interface CannotRequire extends Problem {
    record NoSort() implements CannotRequire {
        @Override
        public String code() {
            return "proofs.no-sort";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("sort");
        }
    }

    /** Another document than the usual ones must be named. @param field of the first language */
    record NoName(String at) implements CannotRequire {
        @Override
        public String code() {
            return "proofs.no-name";
        }

        @Override
        public Optional<String> field() {
            return Optional.of(at);
        }
    }

    record NameTooLong(String at) implements CannotRequire {
        @Override
        public String code() {
            return "proofs.name-too-long";
        }

        @Override
        public Optional<String> field() {
            return Optional.of(at);
        }
    }

    record NoAge() implements CannotRequire {
        @Override
        public String code() {
            return "proofs.no-age";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("months");
        }
    }

    /** Asked for twice, a document would be judged twice. */
    record ThereAlready() implements CannotRequire {
        @Override
        public String code() {
            return "proofs.there-already";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("sort");
        }
    }

    /** Somebody else changed it while this person was writing. */
    record Overtaken() implements CannotRequire {
        @Override
        public String code() {
            return "proofs.overtaken";
        }
    }
}
