package org.komshi.calls;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.language.Language;
import org.komshi.language.Phrases;
import org.komshi.problems.Problem;

/** Why a published call cannot be changed in this way. Who relied on what was announced must not lose by it. */
public sealed interface CannotCorrect extends Problem
        permits CannotCorrect.Shortened,
                CannotCorrect.RoundOver,
                CannotCorrect.AlreadyOpen,
                CannotCorrect.InUse,
                CannotCorrect.Narrowed,
                CannotCorrect.LotsFixed,
                CannotCorrect.Emptied,
                CannotCorrect.NothingChanged,
                CannotCorrect.NoteMissing,
                CannotCorrect.NotRunning,
                CannotChange.Overtaken,
                CannotPublish.RoundsOverlap {

    /** A deadline may be extended, never brought forward. */
    record Shortened(int round, Instant closesAt, ZoneId zone) implements CannotCorrect {
        @Override
        public String code() {
            return "calls.shortened";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say(
                    "problem.calls.shortened.what", "round", round, "time", phrases.dateTime(closesAt, zone));
        }

        @Override
        public Optional<String> field() {
            return Optional.of("closes-" + round);
        }
    }

    /** A round that has closed is not opened again: its applications may have been opened. */
    record RoundOver(int round) implements CannotCorrect {
        @Override
        public String code() {
            return "calls.round-over";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("round", round);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("closes-" + round);
        }
    }

    /** The opening of a round that is open lies in the past. */
    record AlreadyOpen(int round) implements CannotCorrect {
        @Override
        public String code() {
            return "calls.already-open";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("round", round);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("opens-" + round);
        }
    }

    /** @param what form, grid or checklist: applicants write to it already */
    record InUse(int round, String what) implements CannotCorrect {
        @Override
        public String code() {
            return "calls.in-use";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say(
                    "problem.calls.in-use.what", "round", round, "field", phrases.say("calls.field." + what));
        }

        @Override
        public Optional<String> field() {
            return Optional.of(what + "-" + round);
        }
    }

    /** @param what countries, kinds, min-age, complaint-days, grant-max: fewer could apply, or for less */
    record Narrowed(String what) implements CannotCorrect {
        @Override
        public String code() {
            return "calls.narrowed";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say("problem.calls.narrowed.what", "field", phrases.say("calls.field." + what));
        }

        @Override
        public Optional<String> field() {
            return Optional.of(what);
        }
    }

    /** Grant lines of a published call stay; they may be renamed, get more money, and be joined by others. */
    record LotsFixed() implements CannotCorrect {
        @Override
        public String code() {
            return "calls.lots-fixed";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("lots");
        }
    }

    /** What publication asked for would be missing: a text in a language, a sum, a form, a period. */
    record Emptied(CannotPublish missing) implements CannotCorrect {
        @Override
        public String code() {
            return "calls.emptied";
        }

        @Override
        public String what(Phrases phrases) {
            return missing.what(phrases);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(missing.at());
        }
    }

    record NothingChanged() implements CannotCorrect {
        @Override
        public String code() {
            return "calls.nothing-changed";
        }
    }

    /** The change note is read by everyone: it is needed in each language of the hub. */
    record NoteMissing(List<Language> languages) implements CannotCorrect {
        @Override
        public String code() {
            return "calls.note-missing";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say(
                    "problem.calls.note-missing.what",
                    "languages",
                    phrases.list(languages.stream().map(Language::name).toList()));
        }

        @Override
        public Optional<String> field() {
            return Optional.of("note-" + languages.getFirst().code());
        }
    }

    /** A draft needs no corrigendum; a decided or withdrawn call takes none. */
    record NotRunning() implements CannotCorrect {
        @Override
        public String code() {
            return "calls.not-running";
        }
    }
}
