package org.komshi.calls;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.komshi.language.Language;
import org.komshi.language.Phrases;
import org.komshi.money.Money;
import org.komshi.problems.Problem;

/** What is still missing, or wrong, before a call can be published. All of it is told at once. */
public sealed interface CannotPublish extends Problem {
    /** Where it is mended. */
    Part part();

    /** The id of the field on that page. */
    String at();

    /** A text has no version in these languages. Title and summary are needed in each, the others in the binding one. */
    record TextMissing(String text, List<Language> languages) implements CannotPublish {
        @Override
        public String code() {
            return "calls.text-missing";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say(
                    "problem.calls.text-missing.what",
                    "text",
                    phrases.say("calls.field." + text),
                    "languages",
                    phrases.list(languages.stream().map(Language::name).toList()));
        }

        @Override
        public Part part() {
            return Part.TEXTS;
        }

        @Override
        public String at() {
            return text + "-" + languages.getFirst().code();
        }
    }

    /** Whoever has grant lines has several: one alone is the call. */
    record OneLotOnly() implements CannotPublish {
        @Override
        public String code() {
            return "calls.one-lot-only";
        }

        @Override
        public Part part() {
            return Part.RULES;
        }

        @Override
        public String at() {
            return "lots";
        }
    }

    /** Everyone chooses a grant line by its name, in their language. */
    record LotNameMissing(String lot, List<Language> languages) implements CannotPublish {
        @Override
        public String code() {
            return "calls.lot-name-missing";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say(
                    "problem.calls.lot-name-missing.what",
                    "lot",
                    lot,
                    "languages",
                    phrases.list(languages.stream().map(Language::name).toList()));
        }

        @Override
        public Part part() {
            return Part.RULES;
        }

        @Override
        public String at() {
            return "lot-" + lot + "-name-" + languages.getFirst().code();
        }
    }

    /** The grant lines together promise more than there is. */
    record LotsAboveEnvelope(Money sum, Money envelope) implements CannotPublish {
        @Override
        public String code() {
            return "calls.lots-above-envelope";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say(
                    "problem.calls.lots-above-envelope.what", "sum", sum.in(phrases), "envelope", envelope.in(phrases));
        }

        @Override
        public Part part() {
            return Part.RULES;
        }

        @Override
        public String at() {
            return "lots";
        }
    }

    record EnvelopeMissing() implements CannotPublish {
        @Override
        public String code() {
            return "calls.envelope-missing";
        }

        @Override
        public Part part() {
            return Part.RULES;
        }

        @Override
        public String at() {
            return "envelope";
        }
    }

    record CountriesMissing() implements CannotPublish {
        @Override
        public String code() {
            return "calls.countries-missing";
        }

        @Override
        public Part part() {
            return Part.RULES;
        }

        @Override
        public String at() {
            return "countries";
        }
    }

    /** @param what form, grid, checklist or period */
    record RoundIncomplete(int round, String what) implements CannotPublish {
        @Override
        public String code() {
            return "calls.round-incomplete";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say(
                    "problem.calls.round-incomplete.what", "round", round, "field", phrases.say("calls.field." + what));
        }

        @Override
        public Part part() {
            return Part.ROUNDS;
        }

        @Override
        public String at() {
            return (what.equals("period") ? "opens" : what) + "-" + round;
        }
    }

    /** The first round would already be closed. */
    record ClosesInThePast(int round, Instant closesAt, ZoneId zone) implements CannotPublish {
        @Override
        public String code() {
            return "calls.closes-in-the-past";
        }

        @Override
        public String what(Phrases phrases) {
            return phrases.say(
                    "problem.calls.closes-in-the-past.what", "round", round, "time", phrases.dateTime(closesAt, zone));
        }

        @Override
        public Part part() {
            return Part.ROUNDS;
        }

        @Override
        public String at() {
            return "closes-" + round;
        }
    }

    /** A later round opens before the earlier one has closed. */
    record RoundsOverlap(int round) implements CannotPublish, CannotCorrect {
        @Override
        public String code() {
            return "calls.rounds-overlap";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("round", round, "earlier", round - 1);
        }

        @Override
        public Part part() {
            return Part.ROUNDS;
        }

        @Override
        public String at() {
            return "opens-" + round;
        }
    }

    /** Published, decided or withdrawn meanwhile. */
    record NotADraft() implements CannotPublish {
        @Override
        public String code() {
            return "calls.no-longer-draft";
        }

        @Override
        public Part part() {
            return Part.TEXTS;
        }

        @Override
        public String at() {
            return "";
        }
    }
}
