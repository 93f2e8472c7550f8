package org.komshi.identity.address;

import java.util.HashMap;
import java.util.Map;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.identity.People;
import org.komshi.identity.Person;
import org.komshi.mail.Mail;
import org.springframework.stereotype.Component;

/** Tells both addresses of a change, and the record. */
@Component
class AddressNotices {
    private final Mail mail;
    private final People people;
    private final Audit audit;

    AddressNotices(Mail mail, People people, Audit audit) {
        this.mail = mail;
        this.people = people;
        this.audit = audit;
    }

    /** Whoever reads the new address gets the link, or learns that it has an account: nobody else does. */
    void asked(Person person, AddressChange change, String link) {
        people.byEmail(change.newEmail())
                .ifPresentOrElse(
                        known -> mail.send(
                                known.email(),
                                known.language(),
                                "identity.address-known",
                                Map.of("old", change.oldEmail(), "name", known.name())),
                        () -> mail.send(
                                change.newEmail(),
                                person.language(),
                                "identity.address-new",
                                facts(person, change, "token", link)));
        mail.send(person.email(), person.language(), "identity.address-asked", facts(person, change, "token", ""));
        audit.record(Entry.of("identity.address-asked", ref(person), ref(person), ref(person), Map.of()));
    }

    void changed(Person person, AddressChange change, String undo) {
        Map<String, Object> facts = facts(person, change, "token", undo);
        facts.put("days", AddressChange.UNDO.toDays());
        mail.send(change.oldEmail(), person.language(), "identity.address-left", facts);
        mail.send(change.newEmail(), person.language(), "identity.address-changed", facts(person, change, "token", ""));
        audit.record(Entry.of("identity.address-changed", ref(person), ref(person), ref(person), Map.of()));
    }

    /** @param left the address the person had until now */
    void undone(Person person, AddressChange change, String left) {
        Map<String, Object> facts = facts(person, change, "left", left);
        mail.send(change.oldEmail(), person.language(), "identity.address-undone", facts);
        mail.send(left, person.language(), "identity.address-undone", facts);
        audit.record(Entry.of("identity.address-undone", ref(person), ref(person), ref(person), Map.of()));
    }

    private static Ref ref(Person person) {
        return person.id().ref();
    }

    private static Map<String, Object> facts(Person person, AddressChange change, String more, String value) {
        return new HashMap<>(Map.of(
                "name",
                person.name(),
                "language",
                person.language().code(),
                "old",
                change.oldEmail(),
                "new",
                change.newEmail(),
                "hours",
                AddressChange.LIFE.toHours(),
                more,
                value));
    }
}
