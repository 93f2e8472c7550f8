package org.komshi.organisations.colleagues;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.database.Ids;
import org.komshi.identity.Visitor;
import org.komshi.organisations.Capacity;
import org.komshi.organisations.OrganisationId;
import org.komshi.organisations.Organisations;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Inviting colleagues to act for an organisation. */
@Component
public class Invitations {
    private final InvitationRepository invitations;
    private final Organisations organisations;
    private final InvitationMail mail;
    private final Audit audit;
    private final InstantSource clock;

    Invitations(
            InvitationRepository invitations,
            Organisations organisations,
            InvitationMail mail,
            Audit audit,
            InstantSource clock) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /** The invitations of an organisation nobody has answered yet. */
    public List<Invitation> open(OrganisationId organisation) {
        return invitations.open(organisation, clock.instant());
    }

    /** The invitations that wait for this person. */
    public List<Invitation> waitingFor(Visitor visitor) {
        return invitations.toPerson(visitor.person(), clock.instant());
    }

    /**
     * Invites by mail, for a legal representative; for others the organisation is not found.
     *
     * @return what speaks against it; empty when the mail is on its way
     */
    @Transactional
    Optional<CannotInvite> invite(OrganisationId organisation, String typed, String capacity, Visitor by) {
        demandLead(organisation, by);
        Optional<String> address = mail.address(typed);
        Optional<Capacity> wanted = Capacity.find(capacity);
        if (address.isEmpty()) {
            return Optional.of(new CannotInvite.NoAddress());
        }
        if (wanted.isEmpty()) {
            return Optional.of(new CannotInvite.NoCapacity());
        }
        invitations.lock(organisation);
        return refusal(organisation, address.get(), wanted.get()).or(() -> {
            send(organisation, address.get(), wanted.get(), by);
            return Optional.empty();
        });
    }

    private Optional<CannotInvite> refusal(OrganisationId organisation, String email, Capacity capacity) {
        List<Invitation> open = open(organisation);
        boolean acts = organisations.representatives(organisation).stream()
                .anyMatch(colleague -> colleague.email().equals(email)
                        && (colleague.capacity() == capacity || capacity == Capacity.EDITOR));
        if (acts) {
            return Optional.of(new CannotInvite.ActsAlready(email));
        }
        if (open.stream().anyMatch(invitation -> invitation.email().equals(email))) {
            return Optional.of(new CannotInvite.InvitedAlready(email));
        }
        return open.size() >= Invitation.MOST ? Optional.of(new CannotInvite.TooMany()) : Optional.empty();
    }

    private void send(OrganisationId organisation, String email, Capacity capacity, Visitor by) {
        Instant now = clock.instant();
        Invitation invitation = new Invitation(
                Ids.next(),
                organisation,
                organisations.organisation(organisation).name(),
                email,
                capacity,
                by.name(),
                now.plus(Invitation.LIFE));
        invitations.add(invitation, by.person(), now);
        mail.send(invitation, by.language());
        record("organisations.colleague-invited", invitation.organisation(), by, capacity);
    }

    /** @throws NotFound when it was not sent to this person, or is no longer open */
    Invitation find(UUID invitation, Visitor visitor) {
        return invitations
                .toPerson(invitation, visitor.person(), clock.instant())
                .orElseThrow(NotFound::new);
    }

    /** Lets the person who was invited act for the organisation from now on. */
    @Transactional
    OrganisationId accept(UUID id, Visitor visitor) {
        Invitation invitation = find(id, visitor);
        if (!invitations.accept(id, clock.instant())) {
            throw new NotFound();
        }
        organisations.represent(invitation.organisation(), visitor.person(), invitation.capacity(), visitor.person());
        return invitation.organisation();
    }

    @Transactional
    void withdraw(OrganisationId organisation, UUID invitation, Visitor by) {
        demandLead(organisation, by);
        if (invitations.withdraw(invitation, organisation, clock.instant())) {
            audit.record(Entry.of(
                    "organisations.invitation-withdrawn",
                    by.person().ref(),
                    organisation.ref(),
                    organisation.ref(),
                    Map.of()));
        }
    }

    private void record(String act, OrganisationId organisation, Visitor by, Capacity capacity) {
        audit.record(Entry.of(
                act, by.person().ref(), organisation.ref(), organisation.ref(), Map.of("capacity", capacity.word())));
    }

    private void demandLead(OrganisationId organisation, Visitor by) {
        if (!organisations.represents(by.person(), organisation, Capacity.LEGAL_REPRESENTATIVE)) {
            throw new NotFound();
        }
    }
}
