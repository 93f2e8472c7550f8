package org.komshi.identity.address;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.komshi.identity.People;
import org.komshi.identity.passkeys.Passkeys;
import org.komshi.identity.sessions.Secret;
import org.komshi.identity.sessions.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The move itself, and the way back: whoever reads the mail of the old address may undo it. */
@Component
class AddressMoves {
    private final AddressChangeRows rows;
    private final People people;
    private final AddressNotices notices;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final InstantSource clock;

    AddressMoves(
            AddressChangeRows rows,
            People people,
            AddressNotices notices,
            Sessions sessions,
            Passkeys passkeys,
            InstantSource clock) {
        this.rows = rows;
        this.people = people;
        this.notices = notices;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    /** Looking does not spend it, since mail scanners look. */
    boolean isConfirmable(String link) {
        return confirmable(link, clock.instant()).isPresent();
    }

    boolean isUndoable(String link) {
        return undoable(link, clock.instant()).isPresent();
    }

    /**
     * Moves the person whose link this is.
     *
     * @return false when it is no longer good: two clicks move once
     * @throws AddressTaken when somebody has the new address by now; the link stays good
     */
    @Transactional
    boolean confirm(String link) {
        Instant now = clock.instant();
        String undo = Secret.token();
        Optional<AddressChange> found =
                confirmable(link, now).filter(change -> rows.change(change.id(), Secret.hash(undo), now));
        found.ifPresent(change -> {
            move(change, change.oldEmail(), change.newEmail());
            notices.changed(people.person(change.person()), change, undo);
        });
        return found.isPresent();
    }

    /**
     * Moves the person back, signs them out everywhere and removes passkeys made since: if the change was not theirs,
     * neither was what followed.
     *
     * @return false when it is no longer good
     * @throws AddressTaken when somebody has the old address by now
     */
    @Transactional
    boolean undo(String link) {
        Instant now = clock.instant();
        Optional<AddressChange> found = undoable(link, now).filter(change -> rows.undo(change, now));
        found.ifPresent(change -> {
            String left = people.person(change.person()).email();
            move(change, left, change.oldEmail());
            sessions.endAll(change.person());
            passkeys.removeSince(change.person(), change.askedAt());
            notices.undone(people.person(change.person()), change, left);
        });
        return found.isPresent();
    }

    private void move(AddressChange change, String from, String to) {
        if (!people.move(change.person(), from, to)) {
            throw new AddressTaken(to);
        }
    }

    private Optional<AddressChange> confirmable(String link, Instant now) {
        return rows.byLink(Secret.hash(link)).filter(change -> change.isConfirmable(now));
    }

    private Optional<AddressChange> undoable(String link, Instant now) {
        return rows.byUndo(Secret.hash(link)).filter(change -> change.isUndoable(now));
    }

    /** Takes the move back whole. */
    static final class AddressTaken extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String email;

        AddressTaken(String email) {
            super("somebody is at the address");
            this.email = email;
        }

        CannotChangeAddress problem() {
            return new CannotChangeAddress.AddressTaken(email);
        }
    }
}
