package org.komshi.calls.announcements;

import com.ibm.icu.lang.UCharacter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.calls.Call;
import org.komshi.calls.CallRules;
import org.komshi.calls.CallView;
import org.komshi.calls.CountryNames;
import org.komshi.calls.Lot;
import org.komshi.calls.Period;
import org.komshi.calls.Round;
import org.komshi.language.Language;
import org.komshi.language.Phrases;
import org.komshi.language.Text;
import org.komshi.web.components.Point;

/**
 * A call as its public page shows it.
 *
 * @param corrigenda newest first
 * @param now the instant at which it is looked at
 * @param address of the page itself; what belongs to it lies below
 * @param isPreview at the desk, before or beside the public one
 */
public record Announcement(
        CallView call,
        Phrases phrases,
        CountryNames.Names countries,
        List<ShownCorrigendum> corrigenda,
        Instant now,
        String address,
        boolean isPreview) {

    public String title() {
        return phrases.text(call.title());
    }

    public StageBadge badge() {
        return StageBadge.of(call.stage(), call.zone(), now, phrases);
    }

    public List<Point> milestones() {
        return Milestones.of(call, now, phrases);
    }

    public boolean isOpen() {
        return call.stage() instanceof Call.Open;
    }

    /** Whether somebody may still think of applying. */
    public boolean isComing() {
        return call.stage() instanceof Call.Open || call.stage() instanceof Call.Announced;
    }

    /** Whether the first round has ended. */
    public boolean isOver() {
        return call.firstRound().isClosed(now);
    }

    public Optional<Text> withdrawalReason() {
        return call.stage() instanceof Call.Withdrawn withdrawn ? Optional.of(withdrawn.reason()) : Optional.empty();
    }

    /** The texts below the summary, by the message key of their heading; empty ones are left out. */
    public Map<String, Text> sections() {
        Map<String, Text> shown = new LinkedHashMap<>(call.texts().byName());
        shown.remove("title");
        shown.remove("summary");
        shown.values().removeIf(Text::isEmpty);
        return shown;
    }

    /** The languages, other than the reader's, in which parts of this page are. */
    public List<Language> otherLanguages() {
        return call.texts().byName().values().stream()
                .filter(text -> !text.isEmpty())
                .map(text -> text.in(phrases.language()).language())
                .filter(language -> !language.equals(phrases.language()))
                .distinct()
                .toList();
    }

    public String envelope() {
        return call.rules().sums().envelope().map(sum -> sum.in(phrases)).orElse("");
    }

    public List<Lot> lots() {
        return call.rules().lots().all();
    }

    /** The largest grant of a line; a dash when nothing limits it. */
    public String most(Lot lot) {
        return lot.grantMax()
                .or(() -> call.rules().sums().grantMax())
                .map(sum -> sum.in(phrases))
                .orElse("–");
    }

    /** "from 150,000 to 600,000 NOK"; empty when nothing is laid down. */
    public String grant() {
        CallRules.Sums sums = call.rules().sums();
        if (sums.grantMin().isPresent() && sums.grantMax().isPresent()) {
            return phrases.say(
                    "calls.grant.from-to",
                    "from",
                    phrases.number(sums.grantMin().get().amount()),
                    "to",
                    sums.grantMax().get().in(phrases));
        }
        return sums.grantMax()
                .map(most -> phrases.say("calls.grant.to", "to", most.in(phrases)))
                .or(() -> sums.grantMin().map(least -> phrases.say("calls.grant.from", "from", least.in(phrases))))
                .orElse("");
    }

    public String months() {
        return call.rules()
                .sums()
                .monthsMax()
                .map(months -> phrases.say("calls.months.to", "count", months))
                .orElse("");
    }

    public String ownShare() {
        return call.rules()
                .sums()
                .ownShare()
                .map(share -> phrases.say("calls.own-share.value", "share", phrases.number(share)))
                .orElse("");
    }

    public String countryNames() {
        return phrases.list(call.rules().applicants().countries().stream()
                .map(countries::name)
                .toList());
    }

    public List<String> footnotes() {
        return countries.footnotes(call.rules().applicants().countries());
    }

    /** Empty when every kind may apply. */
    public String kinds() {
        List<String> kinds = new ArrayList<>();
        for (String kind : call.rules().applicants().kinds()) {
            String name = phrases.say("organisations.kind." + kind);
            kinds.add(
                    kinds.isEmpty()
                            ? name
                            : UCharacter.toLowerCase(phrases.language().locale(), name));
        }
        return phrases.list(kinds);
    }

    public String dateTime(Instant instant) {
        return phrases.dateTime(instant, call.zone());
    }

    public String date(Instant instant) {
        return phrases.date(instant, call.zone());
    }

    public String zone() {
        return phrases.say("calls.zone", "zone", phrases.zone(call.zone()));
    }

    /** Rounds of which there is something to read: a form, a grid, a checklist. */
    public List<Round> readableRounds() {
        return call.rounds().stream().filter(round -> round.form().isPresent()).toList();
    }

    public Optional<Period> firstPeriod() {
        return call.firstRound().period();
    }
}
