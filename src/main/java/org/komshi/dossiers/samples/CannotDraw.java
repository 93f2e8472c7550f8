package org.komshi.dossiers.samples;

import java.util.Map;
import java.util.Optional;
import org.komshi.problems.Problem;

/** Why no sample was drawn. */
sealed interface CannotDraw extends Problem {
    record NoSource() implements CannotDraw {
        @Override
        public String code() {
            return "dossiers.sample-of-nothing";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("of");
        }
    }

    record NoSize() implements CannotDraw {
        @Override
        public String code() {
            return "dossiers.sample-without-size";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("size");
        }
    }

    /** @param there how many can be drawn this way */
    record TooMany(int there) implements CannotDraw {
        @Override
        public String code() {
            return "dossiers.sample-too-large";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("there", there);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("size");
        }
    }

    record UnreadableSeed() implements CannotDraw {
        @Override
        public String code() {
            return "dossiers.sample-seed";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("seed");
        }
    }

    record NothingThere() implements CannotDraw {
        @Override
        public String code() {
            return "dossiers.sample-empty";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("from");
        }
    }

    /** Amounts in several currencies do not add up. */
    record SeveralCurrencies(String currencies) implements CannotDraw {
        @Override
        public String code() {
            return "dossiers.sample-currencies";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("currencies", currencies);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("method");
        }
    }
}
