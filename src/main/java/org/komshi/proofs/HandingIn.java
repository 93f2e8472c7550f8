package org.komshi.proofs;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.database.Ids;
import org.komshi.files.Files;
import org.komshi.files.Kind;
import org.komshi.files.StoredFile;
import org.komshi.files.Taking;
import org.komshi.files.Wanted;
import org.komshi.identity.PersonId;
import org.komshi.organisations.OrganisationId;
import org.komshi.organisations.Organisations;
import org.komshi.problems.NotFound;
import org.komshi.problems.Problem;
import org.komshi.web.Upload;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Documents of an organisation, handed in and taken away by those who act for it; for others there are none. */
@Component
class HandingIn {
    private static final Set<Kind> KINDS = Set.of(Kind.PDF, Kind.PICTURE);
    private static final int EARLIEST_YEAR = 1900;

    private final Kept kept;
    private final Required required;
    private final Files files;
    private final Organisations organisations;
    private final Recording recording;

    HandingIn(Kept kept, Required required, Files files, Organisations organisations, Recording recording) {
        this.kept = kept;
        this.required = required;
        this.files = files;
        this.organisations = organisations;
        this.recording = recording;
    }

    /** What acts are noted with. */
    @Component
    record Recording(Audit audit, InstantSource clock) {}

    /**
     * What a person entered.
     *
     * @param issuedOn null when it could not be read
     * @param today where the person is
     * @param file null when none came
     */
    record Entered(
            String what,
            @Nullable LocalDate issuedOn,
            LocalDate today,
            @Nullable Upload file) {}

    /** By sort, the newest first. */
    List<KeptDocument> of(OrganisationId organisation, PersonId person) {
        return kept.at(mustAct(organisation, person), recording.clock().instant());
    }

    /** What open calls ask of it. */
    List<Asking.Judged> asked(OrganisationId organisation, PersonId person) {
        Instant now = recording.clock().instant();
        List<KeptDocument> there = kept.at(mustAct(organisation, person), now);
        String country = organisations.organisation(organisation).country();
        return required.askedIn(country, now).stream()
                .map(asking -> new Asking.Judged(asking, asking.judge(there)))
                .toList();
    }

    /** One that is not removed. */
    KeptDocument document(UUID id, OrganisationId organisation, PersonId person) {
        return of(organisation, person).stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Keeps a document. The same file, handed in twice for the same, is kept once.
     *
     * @return what speaks against it, all at once; none when it is kept
     */
    @Transactional
    List<Problem> handIn(OrganisationId organisation, Entered entered, PersonId by) {
        mustAct(organisation, by);
        Optional<For> what = what(entered.what());
        List<Problem> problems = problems(entered, what.isPresent());
        Upload upload = entered.file();
        LocalDate issuedOn = entered.issuedOn();
        if (!problems.isEmpty() || upload == null || issuedOn == null) {
            return problems;
        }
        return switch (files.take(upload, new Wanted(KINDS, files.largest(), "file"))) {
            case Taking.Refused(var problem) -> List.of(problem);
            case Taking.Taken(var file) -> {
                keep(organisation, what.orElseThrow(), file, issuedOn, by);
                yield List.of();
            }
        };
    }

    /** Takes it away; nothing when somebody did meanwhile. */
    @Transactional
    void remove(UUID id, OrganisationId organisation, PersonId by) {
        mustAct(organisation, by);
        Optional<KeptDocument> document = kept.find(id, organisation);
        if (document.isEmpty()) {
            throw new NotFound();
        }
        if (kept.remove(id, organisation, by, recording.clock().instant())) {
            record("proofs.removed", document.get().sort(), document.get().issuedOn(), organisation, by);
        }
    }

    /** What a document serves. @param required null for the usual sorts */
    private record For(Sort sort, Optional<UUID> required) {}

    /** The word of a usual sort, or {@code other:} and the demand it is for. */
    private Optional<For> what(String entered) {
        if (entered.matches("other:[0-9a-f-]{36}")) {
            return required.find(UUID.fromString(entered.substring(6)))
                    .filter(document -> document.sort() == Sort.OTHER)
                    .map(document -> new For(Sort.OTHER, Optional.of(document.id())));
        }
        return Sort.find(entered).filter(sort -> sort != Sort.OTHER).map(sort -> new For(sort, Optional.empty()));
    }

    private static List<Problem> problems(Entered entered, boolean known) {
        List<Problem> problems = new ArrayList<>();
        if (!known) {
            problems.add(new CannotHandIn.NoSort());
        }
        LocalDate issuedOn = entered.issuedOn();
        if (issuedOn == null || issuedOn.getYear() < EARLIEST_YEAR) {
            problems.add(new CannotHandIn.NoDay());
        } else if (issuedOn.isAfter(entered.today())) {
            problems.add(new CannotHandIn.DayToCome());
        }
        if (entered.file() == null) {
            problems.add(new CannotHandIn.NoFile());
        }
        return problems;
    }

    private void keep(OrganisationId organisation, For what, StoredFile file, LocalDate issuedOn, PersonId by) {
        Instant now = recording.clock().instant();
        if (kept.has(organisation, what.sort(), issuedOn, file.sha256(), now)) {
            return; // a second click: its bytes are an orphan, and go
        }
        kept.add(new Kept.New(
                Ids.next(),
                organisation,
                what.sort(),
                what.required(),
                file.id().value(),
                issuedOn,
                by,
                now));
        record("proofs.handed-in", what.sort(), issuedOn, organisation, by);
    }

    private void record(String act, Sort sort, LocalDate issuedOn, OrganisationId organisation, PersonId by) {
        recording
                .audit()
                .record(Entry.of(
                        act,
                        by.ref(),
                        organisation.ref(),
                        organisation.ref(),
                        Map.of("sort", sort.word(), "issued", issuedOn.toString())));
    }

    private OrganisationId mustAct(OrganisationId organisation, PersonId person) {
        if (!organisations.represents(person, organisation)) {
            throw new NotFound();
        }
        return organisation;
    }
}
