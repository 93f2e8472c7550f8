package org.komshi.evaluation.assessments;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.komshi.audit.Audit;
import org.komshi.evaluation.rounds.Round;
import org.komshi.identity.People;
import org.komshi.identity.Person;
import org.komshi.identity.PersonId;
import org.komshi.mail.Mail;
import org.springframework.stereotype.Component;

/** Writes down what happens to assessments, and to those who must know. */
@Component
record Telling(Audit audit, Mail mail, People people, InstantSource clock) {
    Instant now() {
        return clock.instant();
    }

    void returned(PersonId assessor, Round round, String why) {
        Person person = people.person(assessor);
        mail.send(
                person.email(),
                person.language(),
                "evaluation.returned",
                Map.of("name", person.name(), "call", round.title(), "why", why));
    }

    void conflict(PersonId officer, PersonId assessor, Assessment assessment) {
        Person person = people.person(officer);
        mail.send(
                person.email(),
                person.language(),
                "evaluation.conflict",
                Map.of(
                        "name", person.name(),
                        "assessor", people.person(assessor).name(),
                        "reference", assessment.reference(),
                        "call", assessment.title()));
    }
}
