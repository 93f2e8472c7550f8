package org.komshi.proofs;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.calls.CallId;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.calls.Round;
import org.komshi.identity.PersonId;
import org.komshi.organisations.OrganisationId;
import org.komshi.organisations.Organisations;
import org.springframework.stereotype.Component;

/** How organisations stand with the documents calls ask for. Who may know is the asking room's matter. */
@Component
public class Proofs {
    private final Required required;
    private final Kept kept;
    private final Requiring requiring;
    private final Calls calls;
    private final Organisations organisations;
    private final InstantSource clock;

    Proofs(Asked asked, Requiring requiring, Calls calls, Organisations organisations, InstantSource clock) {
        this.required = asked.required();
        this.kept = asked.kept();
        this.requiring = requiring;
        this.calls = calls;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What is asked for, and what is there. */
    @Component
    record Asked(Required required, Kept kept) {}

    /**
     * Every document a round asks this applicant for, with what was there when the round closed; before that, with what is
     * there now and its age at the closing. None where the call asks for none.
     */
    public List<Standing> standings(CallId call, int round, OrganisationId applicant) {
        CallView view = calls.call(call);
        List<RequiredDocument> asked = asked(view, applicant).stream()
                .filter(document -> document.round() == round)
                .toList();
        return asked.isEmpty() ? List.of() : judged(view, view.round(round), asked, applicant);
    }

    /** What a round of the call asks applicants for, whatever their country. */
    public List<RequiredDocument> required(CallId call, int round) {
        return required.of(calls.call(call)).stream()
                .filter(document -> document.round() == round)
                .toList();
    }

    /** Everything the call asks this applicant for, in whatever round. */
    private List<RequiredDocument> asked(CallView call, OrganisationId applicant) {
        String country = organisations.organisation(applicant).country();
        return required.of(call).stream()
                .filter(document ->
                        document.country() == null || document.country().equals(country))
                .toList();
    }

    private List<Standing> judged(CallView call, Round round, List<RequiredDocument> asked, OrganisationId applicant) {
        Instant now = clock.instant();
        Instant closes = round.closesAt().orElse(now);
        List<KeptDocument> there = kept.at(applicant, now.isBefore(closes) ? now : closes);
        LocalDate day = closes.atZone(call.zone()).toLocalDate();
        Instant since = call.publishedAt().orElse(Instant.MIN);
        return asked.stream().map(document -> document.judge(there, day, since)).toList();
    }

    /**
     * Asks applicants to this call, of whatever country, for one of the usual documents; a copy on file is enough.
     *
     * @param months greatest age when the round closes; null: any age
     * @throws org.komshi.problems.NotFound for somebody who is not its officer
     */
    public void ask(CallId call, Sort sort, @Nullable Integer months, int round, PersonId officer) {
        requiring.add(
                call,
                RequiredForm.of(Map.of(
                        "sort", sort.word(),
                        "months", months == null ? "" : String.valueOf(months),
                        "round", String.valueOf(round))),
                officer);
    }

    /** A document of this organisation, also one that was removed after a round closed; empty for any other. */
    public Optional<KeptDocument> document(UUID id, OrganisationId organisation) {
        return kept.find(id, organisation);
    }
}
