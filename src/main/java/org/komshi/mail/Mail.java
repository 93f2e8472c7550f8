package org.komshi.mail;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.komshi.database.Ids;
import org.komshi.jobs.Later;
import org.komshi.language.Language;
import org.komshi.language.Phrases;
import org.komshi.language.Speech;
import org.komshi.settings.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a mail in the reader's language and queues it. */
@Component
public class Mail {
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Speech speech;
    private final Settings settings;
    private final Later later;

    Mail(JdbcClient jdbc, InstantSource clock, Speech speech, Settings settings, Later later) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.speech = speech;
        this.settings = settings;
        this.later = later;
    }

    /**
     * Queues one mail in the acting transaction; it leaves after the commit. In a demonstration it goes no further
     * than {@code /demo/outbox} and says so at its end.
     *
     * @param template names the messages {@code mail.<template>.subject} and {@code .body}
     * @param facts of both messages; {@code hub} (the hub's address, no slash at the end) is always there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(String recipient, Language language, String template, Map<String, Object> facts) {
        Phrases phrases = speech.in(language);
        Map<String, Object> all = new HashMap<>(facts);
        all.put("hub", settings.url().toString());
        String body = phrases.sayWith("mail." + template + ".body", all);
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into mail.message (id, recipient, language, template, subject, body, queued_at, stage)
                        values (:id, :recipient, :language, :template, :subject, :body, :at, :stage)
                        """)
                .param("id", id)
                .param("recipient", recipient)
                .param("language", language.code())
                .param("template", template)
                .param("subject", phrases.sayWith("mail." + template + ".subject", all))
                .param("body", settings.demonstration() ? body + "\n\n" + phrases.say("mail.demonstration") : body)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("stage", settings.demonstration() ? "outbox" : "queued")
                .update();
        if (leaves()) {
            later.run(DeliveryTask.NAME, id.toString());
        }
    }

    /** Without a server mail waits in the queue; {@link DeliveryTask} finds it once there is one. */
    private boolean leaves() {
        return !settings.demonstration() && !settings.mail().host().isBlank();
    }
}
