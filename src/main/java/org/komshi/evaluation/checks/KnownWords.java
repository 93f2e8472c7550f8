package org.komshi.evaluation.checks;

import java.util.ArrayList;
import java.util.List;
import org.komshi.applications.ProposalId;
import org.komshi.calls.CountryNames;
import org.komshi.language.Languages;
import org.komshi.language.Phrases;
import org.springframework.stereotype.Component;

/** Says what the hub knows, item by item of the checklists that ship with it; other items have nothing beside them. */
@Component
class KnownWords {
    private final KnownFacts known;
    private final CountryNames countries;

    KnownWords(KnownFacts known, CountryNames countries) {
        this.known = known;
        this.countries = countries;
    }

    Words of(ProposalId proposal, Phrases phrases) {
        return new Words(known.of(proposal), countries, phrases);
    }

    /** The known facts in one language. */
    record Words(KnownFacts.Facts facts, CountryNames countries, Phrases phrases) {
        List<String> of(String item) {
            return switch (item) {
                case "language" -> List.of(language());
                case "mandate" -> List.of(mandate());
                case "one-application" -> List.of(phrases.say("evaluation.known.one-application"));
                case "registered" -> registered();
                case "where" ->
                    facts.place().map(place -> phrases.say("evaluation.known.place", "place", place)).stream()
                            .toList();
                case "budget-adds-up", "costs" -> requested();
                case "same-project" -> earlier();
                default -> List.of();
            };
        }

        private String language() {
            return phrases.say(
                    "evaluation.known.language",
                    "language",
                    Languages.find(facts.applicant().language())
                            .map(language -> language.name())
                            .orElse(facts.applicant().language()));
        }

        private String mandate() {
            return phrases.say(
                    "evaluation.known.mandate",
                    "name",
                    facts.applicant().submittedBy(),
                    "represented",
                    facts.applicant().represented() ? "yes" : "no");
        }

        private List<String> registered() {
            KnownFacts.Applicant applicant = facts.applicant();
            List<String> lines = new ArrayList<>();
            lines.add(phrases.say("organisations.kind." + applicant.kind()) + ", "
                    + countries.name(applicant.country(), phrases.language()));
            if (!applicant.registrationNumber().isBlank()) {
                lines.add(phrases.say("evaluation.known.number", "number", applicant.registrationNumber()));
            }
            Integer founded = applicant.founded();
            lines.add(
                    founded == null
                            ? phrases.say("evaluation.known.founded-unknown")
                            : phrases.say("evaluation.known.founded", "year", String.valueOf(founded)));
            if (applicant.minAgeYears() > 0) {
                lines.add(phrases.say("evaluation.known.min-age", "years", applicant.minAgeYears()));
            }
            return lines;
        }

        private List<String> requested() {
            List<String> lines = new ArrayList<>();
            facts.requested()
                    .ifPresent(sum -> lines.add(phrases.say("evaluation.known.requested", "sum", sum.in(phrases))));
            facts.applicant()
                    .least()
                    .ifPresent(sum -> lines.add(phrases.say("evaluation.known.least", "sum", sum.in(phrases))));
            facts.applicant()
                    .most()
                    .ifPresent(sum -> lines.add(phrases.say("evaluation.known.most", "sum", sum.in(phrases))));
            return lines;
        }

        private List<String> earlier() {
            List<String> lines = new ArrayList<>();
            facts.requested()
                    .ifPresent(sum -> lines.add(phrases.say("evaluation.known.requested", "sum", sum.in(phrases))));
            facts.earlier()
                    .ifPresent(sum -> lines.add(phrases.say("evaluation.known.earlier", "sum", sum.in(phrases))));
            return lines;
        }
    }
}
