package org.komshi.proofs;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.calls.CallId;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.database.Ids;
import org.komshi.identity.PersonId;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Officers say which documents a call asks for. What every call of a programme asks for, says an officer of all of them. */
@Component
class Requiring {
    private final Required required;
    private final Calls calls;
    private final Audit audit;
    private final InstantSource clock;

    Requiring(Required required, Calls calls, Audit audit, InstantSource clock) {
        this.required = required;
        this.calls = calls;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether this person may speak for every call of the programme. */
    boolean mayForProgramme(CallView call, PersonId person) {
        return required.isOfficerOfProgramme(person, call, clock.instant());
    }

    List<RequiredDocument> of(CallView call) {
        return required.of(call);
    }

    /**
     * One that this person may change from this call's page.
     *
     * @throws NotFound for one of another call, and for one of the programme where their office is smaller
     */
    RequiredDocument one(UUID id, CallView call, PersonId by) {
        return required.of(call).stream()
                .filter(document -> document.id().equals(id))
                .filter(document -> document.isOf(call.id()) || mayForProgramme(call, by))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound when this person is no officer of the call, or asks for more calls than their office reaches */
    @Transactional
    Optional<CannotRequire> add(CallId id, RequiredForm form, PersonId by) {
        CallView call = calls.ofOfficer(id, by);
        RequiredDocument document = form.document(Ids.next(), call, null);
        if (document.call() == null && !mayForProgramme(call, by)) {
            throw new NotFound();
        }
        if (required.of(call).stream().anyMatch(there -> isSame(there, document))) {
            return Optional.of(new CannotRequire.ThereAlready());
        }
        required.add(document, call, by, clock.instant());
        record("proofs.required", document, call, by);
        return Optional.empty();
    }

    @Transactional
    Optional<CannotRequire> change(UUID id, CallId callId, RequiredForm form, PersonId by) {
        CallView call = calls.ofOfficer(callId, by);
        RequiredDocument document = form.document(id, call, one(id, call, by));
        boolean twice = required.of(call).stream().anyMatch(there -> !there.id().equals(id) && isSame(there, document));
        if (twice) {
            return Optional.of(new CannotRequire.ThereAlready());
        }
        if (!required.change(document)) {
            return Optional.of(new CannotRequire.Overtaken());
        }
        record("proofs.requirement-changed", document, call, by);
        return Optional.empty();
    }

    /** Nothing when it was ended meanwhile. */
    @Transactional
    void end(UUID id, CallId callId, PersonId by) {
        CallView call = calls.ofOfficer(callId, by);
        Instant now = clock.instant();
        Optional<RequiredDocument> there = required.of(call).stream()
                .filter(document -> document.id().equals(id))
                .findFirst();
        if (there.isEmpty()) {
            return;
        }
        RequiredDocument document = one(id, call, by);
        if (required.end(id, by, now)) {
            record("proofs.requirement-ended", document, call, by);
        }
    }

    private static boolean isSame(RequiredDocument one, RequiredDocument other) {
        return one.sort() == other.sort()
                && one.round() == other.round()
                && Objects.equals(one.country(), other.country())
                && one.name().equals(other.name());
    }

    private void record(String act, RequiredDocument document, CallView call, PersonId by) {
        Ref dossier =
                document.call() == null ? new Ref("programme", call.programme().value()) : Calls.ref(call.id());
        Integer months = document.months();
        audit.record(Entry.of(
                act,
                by.ref(),
                dossier,
                dossier,
                Map.of(
                        "sort",
                        document.sort().word(),
                        "months",
                        months == null ? 0 : months,
                        "round",
                        document.round(),
                        "id",
                        document.id().toString())));
    }
}
