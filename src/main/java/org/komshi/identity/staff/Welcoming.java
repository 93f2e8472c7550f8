package org.komshi.identity.staff;

import java.util.Map;
import org.komshi.identity.People;
import org.komshi.identity.PersonId;
import org.komshi.identity.PersonMail;
import org.komshi.identity.Role;
import org.komshi.identity.Roles;
import org.komshi.identity.Scope;
import org.komshi.identity.Visitor;
import org.komshi.language.Language;
import org.komshi.language.Speech;
import org.komshi.web.spi.HubProfile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Giving somebody a role by their mail address, before they have ever been here; the mail tells them how to begin. */
@Component
class Welcoming {
    private final People people;
    private final FourEyes fourEyes;
    private final PersonMail mail;
    private final Speech speech;
    private final HubProfile profile;

    Welcoming(People people, FourEyes fourEyes, PersonMail mail, Speech speech, HubProfile profile) {
        this.people = people;
        this.fourEyes = fourEyes;
        this.mail = mail;
        this.speech = speech;
        this.profile = profile;
    }

    /** What is given, for what, and for how long. */
    record Given(Role role, Scope scope, Roles.Period period) {}

    /** Whoever is known by the address keeps name and language; of a role that waits for consent no mail tells yet. */
    @Transactional
    PersonId welcome(NewPersonForm form, Given given, Visitor by) {
        PersonId id = people.register(form.email(), form.name(), form.spoken());
        fourEyes.give(id, given.role(), given.scope(), given.period(), by.person());
        if (!fourEyes.watches(given.role())) {
            Language reader = people.person(id).language();
            mail.send(
                    id,
                    "identity.welcome",
                    Map.of(
                            "by",
                            by.name(),
                            "hubName",
                            profile.now().name().value(reader),
                            "role",
                            speech.in(reader)
                                    .say("identity.role." + given.role().word())));
        }
        return id;
    }
}
