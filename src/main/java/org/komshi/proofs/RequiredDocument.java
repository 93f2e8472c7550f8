package org.komshi.proofs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.calls.CallId;
import org.komshi.language.Phrases;
import org.komshi.language.Text;

/**
 * A document applicants are asked for. Source of its rules: docs/rules/documents.md.
 *
 * @param call null: every call of the programme asks for it
 * @param number in its programme; stays, and stands in the reasons of checks
 * @param country of applicants that are asked; null: all
 * @param name in the officer's words; empty where the usual name serves
 * @param months greatest age on the day the round closes; null: any age
 * @param round with which it is needed: 1 concept note, 2 full application
 * @param onFile whether a copy handed in earlier is enough; else it is handed in anew for the call
 */
public record RequiredDocument(
        UUID id,
        @Nullable UUID call,
        int number,
        @Nullable String country,
        Sort sort,
        Text name,
        @Nullable Integer months,
        int round,
        boolean onFile,
        int version) {
    private static final Comparator<KeptDocument> NEWEST =
            Comparator.comparing(KeptDocument::issuedOn).thenComparing(KeptDocument::handedAt);

    public boolean isOf(CallId one) {
        return one.value().equals(call);
    }

    public String label(Phrases phrases) {
        return name.isEmpty() ? phrases.say("proofs.sort." + sort.word()) : phrases.text(name);
    }

    public boolean isMetBy(KeptDocument document) {
        return document.sort() == sort && (sort != Sort.OTHER || id.equals(document.required()));
    }

    /** The last day on which a document of this day is young enough; empty when any age is. */
    public Optional<LocalDate> lastDay(LocalDate issuedOn) {
        return Optional.ofNullable(months).map(issuedOn::plusMonths);
    }

    /**
     * How an applicant stands with it.
     *
     * @param kept the applicant's documents
     * @param day in the call's zone, on which ages count: that of the closing
     * @param asked instant since which a document is handed in anew for the call: its publication
     */
    public Standing judge(List<KeptDocument> kept, LocalDate day, Instant asked) {
        List<KeptDocument> fitting = kept.stream().filter(this::isMetBy).toList();
        Optional<KeptDocument> counting = fitting.stream()
                .filter(document -> onFile || !document.handedAt().isBefore(asked))
                .max(NEWEST);
        if (counting.isEmpty()) {
            Optional<KeptDocument> older = fitting.stream().max(NEWEST);
            return standing(older, older.isEmpty() ? Standing.State.MISSING : Standing.State.NOT_ANEW, day);
        }
        boolean old = lastDay(counting.get().issuedOn()).filter(day::isAfter).isPresent();
        return standing(counting, old ? Standing.State.TOO_OLD : Standing.State.GOOD, day);
    }

    private Standing standing(Optional<KeptDocument> document, Standing.State state, LocalDate day) {
        long age = document.map(kept -> ChronoUnit.MONTHS.between(kept.issuedOn(), day))
                .orElse(0L);
        return new Standing(this, document.orElse(null), state, Math.toIntExact(age), day);
    }
}
