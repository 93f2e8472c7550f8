package org.komshi.awards.publication;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.komshi.language.Phrases;
import org.komshi.problems.Problem;

/** Why what was said about the publication of an award is not kept. */
public sealed interface CannotPublish extends Problem {
    /** Not one of the levels. */
    record NoLevel(String at) implements CannotPublish {
        @Override
        public String code() {
            return "awards.publication-no-level";
        }

        @Override
        public Optional<String> field() {
            return Optional.of(at);
        }
    }

    /** Something is withheld, or shown in spite of a sensitive topic, and nobody says why. */
    record NoReason(String at) implements CannotPublish {
        @Override
        public String code() {
            return "awards.publication-no-reason";
        }

        @Override
        public Optional<String> field() {
            return Optional.of(at);
        }
    }

    record NoDay(String at) implements CannotPublish {
        @Override
        public String code() {
            return "awards.publication-no-day";
        }

        @Override
        public Optional<String> field() {
            return Optional.of(at);
        }
    }

    /** Today or before: then it is no delay. */
    record DayOver(String at) implements CannotPublish {
        @Override
        public String code() {
            return "awards.publication-day-over";
        }

        @Override
        public Optional<String> field() {
            return Optional.of(at);
        }
    }

    /** Title or summary name the organisation whose name is to be withheld. */
    record TextsNameIt(String at) implements CannotPublish {
        @Override
        public String code() {
            return "awards.publication-texts-name-it";
        }

        @Override
        public Optional<String> field() {
            return Optional.of(at);
        }
    }

    /** An organisation protects more by itself, never less. */
    record ShowsMore(String at) implements CannotPublish {
        @Override
        public String code() {
            return "awards.publication-shows-more";
        }

        @Override
        public Optional<String> field() {
            return Optional.of(at);
        }
    }

    record TooLong(String at, int count, int max) implements CannotPublish {
        @Override
        public String code() {
            return "awards.text-too-long";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("count", count, "max", max, "over", count - max);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(at);
        }
    }

    record NoTitle(String at) implements CannotPublish {
        @Override
        public String code() {
            return "awards.title-missing";
        }

        @Override
        public Optional<String> field() {
            return Optional.of(at);
        }
    }

    /** Somebody else changed this award after the page was opened. */
    record ChangedMeanwhile() implements CannotPublish {
        @Override
        public String code() {
            return "awards.award-changed-meanwhile";
        }
    }

    /** The decision was taken, or its draft changed, after the page was opened. */
    record DraftChanged(Instant at, ZoneId zone) implements CannotPublish {
        @Override
        public String code() {
            return "awards.draft-changed-meanwhile";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say("problem." + code() + ".what", "at", phrases.dateTime(at, zone));
        }
    }
}
