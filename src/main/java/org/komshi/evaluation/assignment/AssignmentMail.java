package org.komshi.evaluation.assignment;

import java.time.Instant;
import java.util.Map;
import org.komshi.evaluation.rounds.Round;
import org.komshi.identity.People;
import org.komshi.identity.Person;
import org.komshi.identity.PersonId;
import org.komshi.language.Phrases;
import org.komshi.language.Speech;
import org.komshi.mail.Mail;
import org.springframework.stereotype.Component;

/** Tells assessors what was given to them. */
@Component
public class AssignmentMail {
    private final Mail mail;
    private final People people;
    private final Speech speech;

    AssignmentMail(Mail mail, People people, Speech speech) {
        this.mail = mail;
        this.people = people;
        this.speech = speech;
    }

    public void assigned(PersonId assessor, int count, Round round, Instant due) {
        Person person = people.person(assessor);
        Phrases phrases = speech.in(person.language());
        mail.send(
                person.email(),
                person.language(),
                "evaluation.assigned",
                Map.of(
                        "name", person.name(),
                        "call", round.title(),
                        "count", count,
                        "due", phrases.dateTime(due, round.zone()),
                        "zone", phrases.zone(round.zone())));
    }
}
