package org.komshi.calls;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.komshi.language.Text;
import org.komshi.problems.NotFound;

/**
 * A call as other rooms and pages read it, at the instant it was read.
 *
 * @param stage the call in its stage, with the facts of that stage
 * @param code short, stands in references: {@code EX-2026-02}
 * @param rounds in order of their numbers
 * @param example invented, and marked so wherever it is public
 * @param past from before the hub: only what was published is known
 */
public record CallView(
        Call stage,
        ProgrammeId programme,
        String code,
        String slug,
        CallTexts texts,
        CallRules rules,
        List<Round> rounds,
        Optional<Instant> publishedAt,
        boolean example,
        boolean past) {

    public CallId id() {
        return stage.id();
    }

    public Text title() {
        return texts.title();
    }

    public ZoneId zone() {
        return rules.zone();
    }

    /** @throws NotFound when the call has no such round */
    public Round round(int number) {
        return rounds.stream()
                .filter(round -> round.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public Round firstRound() {
        return round(1);
    }

    /** The instant on which an applicant's age counts: when the first round closes, else this instant. */
    public Instant agesCountAt(Instant now) {
        return firstRound().closesAt().orElse(now);
    }
}
