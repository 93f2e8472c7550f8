package org.komshi.identity.address;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.komshi.database.Ids;
import org.komshi.identity.MailAddress;
import org.komshi.identity.People;
import org.komshi.identity.Person;
import org.komshi.identity.PersonId;
import org.komshi.identity.sessions.Secret;
import org.komshi.identity.signin.Attempts;
import org.komshi.identity.signin.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking to move to another mail address. */
@Component
class AddressChanges {
    private final AddressChangeRows rows;
    private final People people;
    private final AddressNotices notices;
    private final Attempts attempts;
    private final InstantSource clock;

    AddressChanges(
            AddressChangeRows rows, People people, AddressNotices notices, Attempts attempts, InstantSource clock) {
        this.rows = rows;
        this.people = people;
        this.notices = notices;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** The change that waits for its link to be followed. */
    Optional<AddressChange> waiting(PersonId person) {
        return rows.waiting(person).filter(change -> change.isConfirmable(clock.instant()));
    }

    /**
     * Mails a link to the new address and tells the old one. Whether the hub knows the new one is told to its reader
     * only.
     *
     * @return what speaks against it; empty when the mails are on their way
     */
    @Transactional
    Optional<CannotChangeAddress> ask(PersonId id, String typed) {
        Person person = people.person(id);
        Optional<String> wanted = MailAddress.of(typed);
        if (wanted.isEmpty()) {
            return Optional.of(new CannotChangeAddress.NoAddress());
        }
        if (wanted.get().equals(person.email())) {
            return Optional.of(new CannotChangeAddress.SameAddress());
        }
        Optional<Duration> wait = attempts.count(Limit.MAILS_TO_ADDRESS, wanted.get());
        if (wait.isPresent()) {
            return Optional.of(new CannotChangeAddress.TooOften(wait.get()));
        }
        String link = Secret.token();
        AddressChange change =
                new AddressChange(Ids.next(), id, person.email(), wanted.get(), clock.instant(), null, null);
        rows.add(change, Secret.hash(link));
        notices.asked(person, change, link);
        return Optional.empty();
    }

    /** The link then confirms nothing any more. */
    @Transactional
    void withdraw(PersonId person) {
        rows.forget(person);
    }
}
