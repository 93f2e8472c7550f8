package org.komshi.organisations.succession;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.identity.People;
import org.komshi.identity.PersonId;
import org.komshi.identity.PersonMail;
import org.komshi.language.Language;
import org.komshi.language.Speech;
import org.komshi.organisations.Organisations;
import org.komshi.organisations.Representative;
import org.komshi.settings.Settings;
import org.springframework.stereotype.Component;

/** Tells the asker and those who act for the organisation, each in their language. */
@Component
class SuccessionMail {
    private final PersonMail mail;
    private final People people;
    private final Organisations organisations;
    private final Speech speech;
    private final Settings settings;

    SuccessionMail(PersonMail mail, People people, Organisations organisations, Speech speech, Settings settings) {
        this.mail = mail;
        this.people = people;
        this.organisations = organisations;
        this.speech = speech;
        this.settings = settings;
    }

    void accepted(Succession succession, Instant until) {
        mail.send(
                succession.asker(),
                "organisations.succession-accepted",
                facts(succession, succession.asker(), "until", Optional.of(until)));
        for (Representative acting : others(succession)) {
            mail.send(
                    acting.person(),
                    "organisations.succession-announced",
                    facts(succession, acting.person(), "until", Optional.of(until)));
        }
    }

    void refused(Succession succession, String finding) {
        Map<String, Object> facts = facts(succession, succession.asker(), "until", Optional.empty());
        facts.put("finding", finding);
        mail.send(succession.asker(), "organisations.succession-refused", facts);
    }

    void objected(Succession succession) {
        mail.send(
                succession.asker(),
                "organisations.succession-objected",
                facts(succession, succession.asker(), "until", Optional.empty()));
    }

    void stopped(Succession succession, String settlement) {
        Map<String, Object> facts = facts(succession, succession.asker(), "until", Optional.empty());
        facts.put("settlement", settlement);
        mail.send(succession.asker(), "organisations.succession-stopped", facts);
        for (Representative acting : others(succession)) {
            mail.send(
                    acting.person(),
                    "organisations.succession-stays",
                    facts(succession, acting.person(), "until", Optional.empty()));
        }
    }

    /** @param left those who represented the organisation until now */
    void done(Succession succession, List<Representative> left) {
        mail.send(
                succession.asker(),
                "organisations.succession-done",
                facts(succession, succession.asker(), "until", Optional.empty()));
        for (Representative before : left) {
            mail.send(
                    before.person(),
                    "organisations.succession-left",
                    facts(succession, before.person(), "until", Optional.empty()));
        }
    }

    private List<Representative> others(Succession succession) {
        return organisations.representatives(succession.organisation()).stream()
                .filter(acting -> !acting.person().equals(succession.asker()))
                .toList();
    }

    private Map<String, Object> facts(Succession succession, PersonId to, String when, Optional<Instant> instant) {
        Language reader = people.person(to).language();
        return new HashMap<>(Map.of(
                "organisation",
                succession.name().value(reader),
                "asker",
                succession.askerName(),
                "id",
                succession.id().toString(),
                when,
                instant.map(at -> speech.in(reader).dateTime(at, settings.zone()))
                        .orElse("")));
    }
}
