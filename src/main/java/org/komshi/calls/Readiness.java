package org.komshi.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.Text;

/** Whether a call can be published: rules, no database. */
public final class Readiness {
    private static final Set<String> IN_EVERY_LANGUAGE = Set.of("title", "summary");
    private static final Set<String> MAY_STAY_EMPTY = Set.of("exclusions");

    private Readiness() {}

    /** Everything that is missing or wrong at this instant; none when it can be published. */
    public static List<CannotPublish> missing(CallView call, Instant now) {
        List<CannotPublish> missing = new ArrayList<>(texts(call));
        if (call.rules().sums().envelope().isEmpty()) {
            missing.add(new CannotPublish.EnvelopeMissing());
        }
        missing.addAll(call.rules().lots().missing(call.rules().sums().envelope()));
        if (call.rules().applicants().countries().isEmpty()) {
            missing.add(new CannotPublish.CountriesMissing());
        }
        call.rounds().forEach(round -> missing.addAll(round(round)));
        call.firstRound()
                .period()
                .filter(period -> period.isOver(now))
                .ifPresent(period -> missing.add(new CannotPublish.ClosesInThePast(1, period.closesAt(), call.zone())));
        missing.addAll(overlaps(call.rounds().stream().map(NewCall.Plan::of).toList()));
        return List.copyOf(missing);
    }

    /** Texts whose readers will be shown another language: told, but nothing that keeps a call from publication. */
    public static Map<String, List<Language>> untranslated(CallView call) {
        Map<String, List<Language>> found = new java.util.LinkedHashMap<>();
        call.texts().byName().forEach((name, text) -> {
            if (!text.isEmpty()
                    && !IN_EVERY_LANGUAGE.contains(name)
                    && !text.missing().isEmpty()) {
                found.put(name, text.missing());
            }
        });
        return found;
    }

    static List<CannotPublish.RoundsOverlap> overlaps(List<NewCall.Plan> plans) {
        List<CannotPublish.RoundsOverlap> found = new ArrayList<>();
        for (int later = 1; later < plans.size(); later++) {
            var before = plans.get(later - 1).period();
            var after = plans.get(later).period();
            if (before.isPresent()
                    && after.isPresent()
                    && after.get().opensAt().isBefore(before.get().closesAt())) {
                found.add(new CannotPublish.RoundsOverlap(later + 1));
            }
        }
        return found;
    }

    /** Which texts a call cannot do without, in which languages they are missing. */
    static List<CannotPublish> texts(CallView call) {
        List<CannotPublish> missing = new ArrayList<>();
        call.texts().byName().forEach((name, text) -> {
            List<Language> languages = missing(name, text, call.rules().binding());
            if (!languages.isEmpty()) {
                missing.add(new CannotPublish.TextMissing(name, languages));
            }
        });
        return missing;
    }

    private static List<Language> missing(String name, Text text, Language binding) {
        if (MAY_STAY_EMPTY.contains(name)) {
            return List.of();
        }
        return Languages.forTexts().stream()
                .filter(language -> IN_EVERY_LANGUAGE.contains(name) || language.equals(binding))
                .filter(language -> !text.versions().containsKey(language.code()))
                .toList();
    }

    private static List<CannotPublish> round(Round round) {
        List<CannotPublish> missing = new ArrayList<>();
        if (round.form().isEmpty()) {
            missing.add(new CannotPublish.RoundIncomplete(round.number(), "form"));
        }
        if (round.grid().isEmpty()) {
            missing.add(new CannotPublish.RoundIncomplete(round.number(), "grid"));
        }
        if (round.checklist().isEmpty()) {
            missing.add(new CannotPublish.RoundIncomplete(round.number(), "checklist"));
        }
        if (round.period().isEmpty()) {
            missing.add(new CannotPublish.RoundIncomplete(round.number(), "period"));
        }
        return missing;
    }
}
