package org.komshi.identity.signin;

import java.time.Duration;
import java.util.Optional;
import org.komshi.identity.People;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Roles;
import org.komshi.identity.Scope;
import org.komshi.identity.personal.Consents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first visit to a new hub: whoever types the printed code becomes its administrator. */
@Component
class FirstVisits {
    private final FirstCode code;
    private final Attempts attempts;
    private final People people;
    private final Roles roles;
    private final Consents consents;

    FirstVisits(FirstCode code, Attempts attempts, People people, Roles roles, Consents consents) {
        this.code = code;
        this.attempts = attempts;
        this.people = people;
        this.roles = roles;
        this.consents = consents;
    }

    /**
     * @param form without problems of its own
     * @param network the sender's, as {@link SenderNetwork} says it
     */
    @Transactional
    Beginning begin(FirstVisitForm form, String network) {
        Optional<Duration> wait = attempts.count(Limit.FIRST_CODES_FROM_NETWORK, network);
        if (wait.isPresent()) {
            return new Beginning.Refused(new CannotSignIn.TooManyFirstCodes(wait.get()));
        }
        return code.spend(form.code())
                .<Beginning>map(Beginning.Refused::new)
                .orElseGet(() -> new Beginning.Begun(administrator(form)));
    }

    private PersonId administrator(FirstVisitForm form) {
        PersonId person = people.registerThemselves(
                form.email(), form.name(), form.introduction().spoken());
        consents.privacy(person, form.introduction().spoken());
        roles.give(person, Role.ADMINISTRATOR, Scope.HUB, person);
        return person;
    }

    sealed interface Beginning {
        record Begun(PersonId administrator) implements Beginning {}

        record Refused(CannotSignIn problem) implements Beginning {}
    }
}
