package org.komshi.applications;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.komshi.language.Phrases;
import org.komshi.problems.Problem;

/** Why a proposal was not submitted. */
public sealed interface CannotSubmit extends Problem {
    /** An editor writes; the legal representative submits. */
    record NotLegalRepresentative() implements CannotSubmit {
        @Override
        public String code() {
            return "applications.not-legal-representative";
        }
    }

    record NotOpenYet(Instant opensAt, ZoneId zone) implements CannotSubmit {
        @Override
        public String code() {
            return "applications.not-open-yet";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say(
                    "problem." + code() + ".what",
                    "opened",
                    phrases.dateTime(opensAt, zone),
                    "zone",
                    phrases.zone(zone));
        }
    }

    record CallClosed(Instant closedAt, ZoneId zone) implements CannotSubmit {
        @Override
        public String code() {
            return "applications.call-closed";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say(
                    "problem." + code() + ".what",
                    "closed",
                    phrases.dateTime(closedAt, zone),
                    "zone",
                    phrases.zone(zone));
        }
    }

    record Unanswered(int count) implements CannotSubmit {
        @Override
        public String code() {
            return "applications.unanswered";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("count", count);
        }
    }

    /** The person did not say that everything is true and that they may submit. */
    record NotDeclared() implements CannotSubmit {
        @Override
        public String code() {
            return "applications.not-declared";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("declared");
        }
    }

    /** The form asks for a signature of the legal representative. */
    record NotSigned() implements CannotSubmit {
        @Override
        public String code() {
            return "applications.not-signed";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("signature");
        }
    }

    /** An answer was changed after this person signed. */
    record SignatureVoid(String name) implements CannotSubmit {
        @Override
        public String code() {
            return "applications.signature-void";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("signature");
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("name", name);
        }
    }

    /** The hub took the call back. */
    record CallWithdrawn() implements CannotSubmit {
        @Override
        public String code() {
            return "applications.call-withdrawn";
        }
    }

    /** It was withdrawn: one opens it again first. */
    record NoLongerDraft() implements CannotSubmit {
        @Override
        public String code() {
            return "applications.no-longer-draft";
        }
    }
}
