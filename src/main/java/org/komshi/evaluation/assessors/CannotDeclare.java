package org.komshi.evaluation.assessors;

import java.util.Map;
import java.util.Optional;
import org.komshi.applications.ApplicationId;
import org.komshi.language.Text;
import org.komshi.problems.Problem;

/** What is missing in a declaration. */
public sealed interface CannotDeclare extends Problem {
    static String place(ApplicationId application) {
        return "conflict-" + application.value();
    }

    record NotDeclared(ApplicationId application, Text applicant) implements CannotDeclare {
        @Override
        public String code() {
            return "evaluation.not-declared";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("applicant", applicant);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(place(application));
        }
    }

    record ConflictWithoutNote(ApplicationId application, Text applicant) implements CannotDeclare {
        @Override
        public String code() {
            return "evaluation.conflict-without-note";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("applicant", applicant);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(place(application));
        }
    }

    /** Who acts for an applicant cannot declare to have nothing to do with it. */
    record ActsForApplicant(ApplicationId application, Text applicant) implements CannotDeclare {
        @Override
        public String code() {
            return "evaluation.acts-for-applicant";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("applicant", applicant);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(place(application));
        }
    }

    record NotImpartial() implements CannotDeclare {
        @Override
        public String code() {
            return "evaluation.not-impartial";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("impartial");
        }
    }

    record Decided() implements CannotDeclare {
        @Override
        public String code() {
            return "evaluation.decided";
        }
    }
}
