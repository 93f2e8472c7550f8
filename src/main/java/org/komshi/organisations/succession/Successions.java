package org.komshi.organisations.succession;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.database.Ids;
import org.komshi.files.Taking;
import org.komshi.identity.PersonId;
import org.komshi.organisations.Capacity;
import org.komshi.organisations.OrganisationId;
import org.komshi.organisations.Organisations;
import org.komshi.problems.NotFound;
import org.komshi.problems.Problem;
import org.komshi.web.Upload;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking for the way back, and objecting to it: the side of the people. */
@Component
class Successions {
    private final SuccessionRows rows;
    private final Organisations organisations;
    private final SuccessionScans scans;
    private final SuccessionMail mail;
    private final Audit audit;
    private final InstantSource clock;

    Successions(
            SuccessionRows rows,
            Organisations organisations,
            SuccessionScans scans,
            SuccessionMail mail,
            Audit audit,
            InstantSource clock) {
        this.rows = rows;
        this.organisations = organisations;
        this.scans = scans;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    List<Succession> askedBy(PersonId person) {
        return rows.askedBy(person);
    }

    /** @throws NotFound for everybody but the asker and, once it was checked, those who act for the organisation */
    Succession succession(UUID id, PersonId person) {
        return rows.seenBy(id, person).orElseThrow(NotFound::new);
    }

    /** Whether this person may object now. */
    boolean mayObject(Succession succession, PersonId person) {
        return succession.step() == Step.WAITING
                && !succession.asker().equals(person)
                && organisations.represents(person, succession.organisation());
    }

    /**
     * Asks an officer to check a paper; nobody else is told yet.
     *
     * @param scan of the paper; it is looked at when everything else is right
     */
    @Transactional
    Asking ask(SuccessionForm form, Optional<Upload> scan, PersonId asker) {
        List<CannotSucceed> problems = new ArrayList<>(form.problems());
        Optional<OrganisationId> organisation = rows.organisation(form.country(), form.number());
        organisation.ifPresentOrElse(
                found -> refusal(found, asker).ifPresent(problems::add),
                () -> problems.addFirst(new CannotSucceed.NoSuchOrganisation()));
        if (!problems.isEmpty() || organisation.isEmpty()) {
            return new Asking.Refused(problems);
        }
        Optional<Taking> taking = scan.map(scans::take);
        if (taking.orElse(null) instanceof Taking.Refused(var problem)) {
            return new Asking.Refused(List.of(problem));
        }
        UUID id = Ids.next();
        if (!rows.add(id, organisation.get(), asker, form, clock.instant())) {
            return new Asking.Refused(List.of(new CannotSucceed.AskedAlready()));
        }
        if (taking.orElse(null) instanceof Taking.Taken(var file)) {
            rows.keepScan(id, file.id().value());
        }
        audit.record(Entry.of(
                        "organisations.succession-asked",
                        asker.ref(),
                        organisation.get().ref(),
                        organisation.get().ref(),
                        Map.of())
                .because(form.reason()));
        return new Asking.Asked(id);
    }

    private Optional<CannotSucceed> refusal(OrganisationId organisation, PersonId asker) {
        if (organisations.represents(asker, organisation, Capacity.LEGAL_REPRESENTATIVE)) {
            return Optional.of(new CannotSucceed.RepresentsAlready());
        }
        long open =
                askedBy(asker).stream().filter(asked -> asked.step().isOpen()).count();
        return open < Succession.MOST ? Optional.empty() : Optional.of(new CannotSucceed.TooMany());
    }

    /** By the asker, as long as it is open. */
    @Transactional
    void withdraw(UUID id, PersonId person) {
        Succession succession = succession(id, person);
        boolean withdrawn = succession.asker().equals(person)
                && rows.end(id, List.of(Step.ASKED, Step.WAITING, Step.OBJECTED), Step.WITHDRAWN, clock.instant());
        if (!withdrawn) {
            throw new NotFound();
        }
        audit.record(Entry.of(
                "organisations.succession-withdrawn",
                person.ref(),
                succession.organisation().ref(),
                succession.organisation().ref(),
                Map.of()));
    }

    /** By whoever acts for the organisation; a second officer looks at it then. */
    @Transactional
    Optional<CannotSucceed> object(UUID id, String objection, PersonId person) {
        Succession succession = succession(id, person);
        if (!organisations.represents(person, succession.organisation())
                || succession.asker().equals(person)) {
            throw new NotFound();
        }
        if (Words.areMissing(objection, Succession.LONGEST_TEXT)) {
            return Optional.of(new CannotSucceed.NoWords("objection", Succession.LONGEST_TEXT));
        }
        if (!rows.object(id, person, objection, clock.instant())) {
            return Optional.of(new CannotSucceed.NotNow());
        }
        audit.record(Entry.of(
                        "organisations.succession-objected",
                        person.ref(),
                        succession.organisation().ref(),
                        succession.organisation().ref(),
                        Map.of())
                .because(objection));
        mail.objected(succession);
        return Optional.empty();
    }

    sealed interface Asking {
        record Asked(UUID id) implements Asking {}

        record Refused(List<? extends Problem> problems) implements Asking {}
    }
}
