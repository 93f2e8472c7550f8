package org.komshi.identity;

import java.util.HashMap;
import java.util.Map;
import org.komshi.mail.Mail;
import org.springframework.stereotype.Component;

/** Mail to a person the hub knows: to their address, in their language. */
@Component
public class PersonMail {
    private final Mail mail;
    private final People people;

    PersonMail(Mail mail, People people) {
        this.mail = mail;
        this.people = people;
    }

    /**
     * Queues one mail in the acting transaction.
     *
     * @param template as {@link Mail#send} takes it
     * @param facts of its messages; {@code name} (the person's) and {@code language} (the one it is written in) are
     *     always there
     */
    public void send(PersonId person, String template, Map<String, Object> facts) {
        Person reader = people.person(person);
        if (reader.isErased()) {
            return;
        }
        Map<String, Object> all = new HashMap<>(facts);
        all.putIfAbsent("name", reader.name());
        all.put("language", reader.language().code());
        mail.send(reader.email(), reader.language(), template, all);
    }
}
