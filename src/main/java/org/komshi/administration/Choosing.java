package org.komshi.administration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.identity.PersonId;
import org.komshi.identity.Roles;
import org.komshi.language.Language;
import org.komshi.language.Text;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Choosing what the hub says of itself and offers; an administrator of the whole hub may. */
@Component
class Choosing {
    /** There is one hub: its dossier has a name but needs no number of its own. */
    static final Ref HUB = new Ref("hub", new UUID(0, 0));

    private final HubRepository repository;
    private final KnownProfile known;
    private final Roles roles;
    private final Audit audit;

    Choosing(HubRepository repository, KnownProfile known, Roles roles, Audit audit) {
        this.repository = repository;
        this.known = known;
        this.roles = roles;
        this.audit = audit;
    }

    /**
     * @return what speaks against it; empty when it is kept
     * @throws NotFound when this person is no administrator of the hub
     */
    @Transactional
    Optional<Overtaken> name(Text name, String mail, Text contact, int version, PersonId by) {
        mayChoose(by);
        if (!repository.save(name, mail, contact, version)) {
            return Optional.of(new Overtaken());
        }
        kept(
                "administration.named",
                by,
                Map.of("languages", List.copyOf(name.versions().keySet())));
        return Optional.empty();
    }

    /**
     * @return what speaks against it; empty when it is kept
     * @throws NotFound when this person is no administrator of the hub
     */
    @Transactional
    Optional<Overtaken> offer(Chosen.Offer offer, int version, PersonId by) {
        mayChoose(by);
        if (!repository.save(offer, version)) {
            return Optional.of(new Overtaken());
        }
        Map<String, Object> facts = Map.of(
                "languages",
                offer.languages().stream().map(Language::code).toList(),
                "usual",
                offer.usual().code(),
                "zone",
                offer.zone().getId());
        kept("administration.languages-chosen", by, facts);
        return Optional.empty();
    }

    private void mayChoose(PersonId person) {
        if (!roles.isAdministrator(person)) {
            throw new NotFound();
        }
    }

    private void kept(String act, PersonId by, Map<String, Object> facts) {
        audit.record(new Entry(act, Optional.of(by.ref()), HUB, HUB, facts, Optional.empty()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.look();
            }
        });
    }
}
