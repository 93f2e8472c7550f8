package org.komshi.applications;

import java.util.Optional;
import org.komshi.problems.Problem;

/** Why an application stays in its grant line. */
public sealed interface CannotMove extends Problem {
    @Override
    default Optional<String> field() {
        return Optional.of("lot");
    }

    /** What was submitted, or is written for the second round, was judged in its line. */
    record NoLongerDraft() implements CannotMove {
        @Override
        public String code() {
            return "applications.move-no-longer-draft";
        }
    }

    record NoSuchLot() implements CannotMove {
        @Override
        public String code() {
            return "applications.start-no-lot";
        }
    }
}
