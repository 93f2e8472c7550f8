package org.komshi.organisations.colleagues;

import java.util.Map;
import java.util.Optional;
import org.komshi.identity.MailAddress;
import org.komshi.identity.People;
import org.komshi.identity.Person;
import org.komshi.language.Language;
import org.komshi.mail.Mail;
import org.springframework.stereotype.Component;

/** The mail that invites: in the language of whoever gets it, or, while that is unknown, of whoever invites. */
@Component
class InvitationMail {
    private final Mail mail;
    private final People people;

    InvitationMail(Mail mail, People people) {
        this.mail = mail;
        this.people = people;
    }

    Optional<String> address(String typed) {
        return MailAddress.of(typed);
    }

    void send(Invitation invitation, Language inviters) {
        Language reader =
                people.byEmail(invitation.email()).map(Person::language).orElse(inviters);
        mail.send(
                invitation.email(),
                reader,
                "organisations.invitation",
                Map.of(
                        "inviter", invitation.inviter(),
                        "organisation", invitation.name(),
                        "capacity", invitation.capacity().word(),
                        "id", invitation.id().toString(),
                        "days", Invitation.LIFE.toDays()));
    }
}
