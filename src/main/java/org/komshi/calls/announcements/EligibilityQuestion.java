package org.komshi.calls.announcements;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.komshi.calls.Candidate;
import org.komshi.organisations.Kind;
import org.komshi.problems.Problem;

/**
 * What somebody says of their organisation to learn whether it may apply.
 *
 * @param kind null, like the others, before anything was asked
 */
public record EligibilityQuestion(
        @Nullable String kind,
        @Nullable String country,
        @Nullable String founded) {
    private static final int NO_ORGANISATION_IS_OLDER = 1800;

    boolean isAsked() {
        return kind != null || country != null || founded != null;
    }

    public String chosenKind() {
        return Optional.ofNullable(kind).orElse("");
    }

    public String chosenCountry() {
        return Optional.ofNullable(country).orElse("");
    }

    public String year() {
        return Optional.ofNullable(founded).orElse("").strip();
    }

    /** What has to be answered before there can be an answer. */
    List<Problem> unanswered(Instant now) {
        List<Problem> missing = new ArrayList<>();
        if (Kind.find(chosenKind()).isEmpty()) {
            missing.add(new Unanswered("kind"));
        }
        if (!chosenCountry().matches("[A-Z]{2}")) {
            missing.add(new Unanswered("country"));
        }
        if (!isYear(now)) {
            missing.add(new Unanswered("founded"));
        }
        return missing;
    }

    Candidate candidate() {
        return new Candidate(chosenKind(), chosenCountry(), Optional.of(Integer.valueOf(year())));
    }

    private boolean isYear(Instant now) {
        return year().matches("\\d{4}")
                && Integer.parseInt(year()) >= NO_ORGANISATION_IS_OLDER
                && !Year.parse(year()).isAfter(Year.from(now.atOffset(ZoneOffset.UTC)));
    }

    /** One of the three questions has no answer one can work with. */
    record Unanswered(String what) implements Problem {
        @Override
        public String code() {
            return "calls.unanswered-" + what;
        }

        @Override
        public Optional<String> field() {
            return Optional.of(what);
        }
    }
}
