package org.komshi.organisations;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.database.Ids;
import org.komshi.identity.PersonId;
import org.komshi.organisations.Registration.Refused;
import org.komshi.organisations.Registration.Registered;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The directory of organisations, and who acts for them. */
@Component
public class Organisations {
    private final Directory directory;
    private final Representations representations;
    private final Audit audit;
    private final InstantSource clock;

    Organisations(Directory directory, Representations representations, Audit audit, InstantSource clock) {
        this.directory = directory;
        this.representations = representations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters an organisation; whoever enters it is its first legal representative. */
    @Transactional
    public Registration register(NewOrganisation organisation, PersonId by) {
        Registration registration = enter(organisation, Optional.of(by));
        if (registration instanceof Registered(var id)) {
            represent(id, by, Capacity.LEGAL_REPRESENTATIVE, by);
        }
        return registration;
    }

    /**
     * Enters an organisation nobody acts for yet.
     *
     * @param by empty when the hub itself does, from published facts
     */
    @Transactional
    public Registration enter(NewOrganisation organisation, Optional<PersonId> by) {
        List<CannotRegister> known = directory.known(organisation, Optional.empty());
        if (!known.isEmpty()) {
            return new Refused(known);
        }
        OrganisationId id = new OrganisationId(Ids.next());
        if (!directory.add(id, organisation, by, clock.instant())) {
            return new Refused(List.of(new CannotRegister.NumberKnown(organisation.registrationNumber())));
        }
        audit.record(new Entry(
                "organisations.registered",
                by.map(PersonId::ref),
                id.ref(),
                id.ref(),
                facts(organisation),
                Optional.empty()));
        return new Registered(id);
    }

    /** Changes what is said of an organisation, by one of its legal representatives; for others it is not found. */
    @Transactional
    public Registration change(OrganisationId id, NewOrganisation organisation, PersonId by) {
        if (!represents(by, id, Capacity.LEGAL_REPRESENTATIVE)) {
            throw new NotFound();
        }
        List<CannotRegister> known = directory.known(organisation, Optional.of(id));
        if (!known.isEmpty()) {
            return new Refused(known);
        }
        directory.change(id, organisation);
        audit.record(Entry.of("organisations.changed", by.ref(), id.ref(), id.ref(), facts(organisation)));
        return new Registered(id);
    }

    /** Lets a person act for an organisation from now on; one who already does in this capacity just stays. */
    @Transactional
    public void represent(OrganisationId organisation, PersonId person, Capacity capacity, PersonId by) {
        if (representations.add(organisation, person, capacity, by, clock.instant())) {
            audit.record(Entry.of(
                    "organisations.representation-given",
                    by.ref(),
                    person.ref(),
                    organisation.ref(),
                    Map.of("capacity", capacity.word())));
        }
    }

    /**
     * Ends that somebody acts for an organisation: by a legal representative, or by themselves; for others there is
     * nothing to end.
     *
     * @param representation the row, as {@link Representative} says it
     * @return what speaks against it; empty when it has ended
     */
    @Transactional
    public Optional<CannotEnd> end(OrganisationId organisation, UUID representation, PersonId by) {
        representations.lock(organisation);
        List<Representative> acting = representatives(organisation);
        Representative leaving = acting.stream()
                .filter(found -> found.representation().equals(representation))
                .filter(found ->
                        found.person().equals(by) || represents(by, organisation, Capacity.LEGAL_REPRESENTATIVE))
                .findFirst()
                .orElseThrow(NotFound::new);
        long leaders = acting.stream()
                .filter(found -> found.capacity() == Capacity.LEGAL_REPRESENTATIVE)
                .count();
        if (leaving.capacity() == Capacity.LEGAL_REPRESENTATIVE && leaders == 1) {
            return Optional.of(new CannotEnd.LastLegalRepresentative());
        }
        representations.end(representation, clock.instant());
        audit.record(Entry.of(
                "organisations.representation-ended",
                by.ref(),
                leaving.person().ref(),
                organisation.ref(),
                Map.of("capacity", leaving.capacity().word())));
        return Optional.empty();
    }

    /** The person becomes the only legal representative, editors stay: docs/rules/succession.md. */
    @Transactional
    public void succeed(OrganisationId organisation, PersonId successor) {
        representations.lock(organisation);
        represent(organisation, successor, Capacity.LEGAL_REPRESENTATIVE, successor);
        for (Representative before : representatives(organisation)) {
            if (before.capacity() == Capacity.LEGAL_REPRESENTATIVE
                    && !before.person().equals(successor)) {
                representations.end(before.representation(), clock.instant());
                audit.record(Entry.of(
                        "organisations.representation-ended",
                        successor.ref(),
                        before.person().ref(),
                        organisation.ref(),
                        Map.of("capacity", before.capacity().word())));
            }
        }
    }

    /** The organisations a person acts for now, once each with the higher capacity, by name in English. */
    public List<Represented> actsFor(PersonId person) {
        return representations.of(person, clock.instant());
    }

    /**
     * Whether a person acts for an organisation now.
     *
     * @param capacities any of these; none given means any at all
     */
    public boolean represents(PersonId person, OrganisationId organisation, Capacity... capacities) {
        List<Capacity> enough = capacities.length == 0 ? List.of(Capacity.values()) : Arrays.asList(capacities);
        return representations.exists(person, organisation, enough, clock.instant());
    }

    /** Who acts for an organisation now, legal representatives first. */
    public List<Representative> representatives(OrganisationId organisation) {
        return representations.at(organisation, clock.instant());
    }

    /** @throws NotFound when there is no such organisation */
    public Organisation organisation(OrganisationId id) {
        return directory.find(id).orElseThrow(NotFound::new);
    }

    private static Map<String, Object> facts(NewOrganisation organisation) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", organisation.kind().word());
        facts.put("country", organisation.country());
        organisation.founded().ifPresent(year -> facts.put("founded", year));
        return facts;
    }
}
