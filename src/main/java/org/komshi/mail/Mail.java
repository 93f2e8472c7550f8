package org.komshi.mail;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.komshi.database.Ids;
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

    Mail(JdbcClient jdbc, InstantSource clock, Speech speech, Settings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.speech = speech;
        this.settings = settings;
    }

    /**
     * Queues one mail in the acting transaction; it leaves after the commit.
     *
     * @param template names the messages {@code mail.<template>.subject} and {@code .body}
     * @param facts of both messages; {@code hub} (the hub's address, no slash at the end) is always there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(String recipient, Language language, String template, Map<String, Object> facts) {
        Phrases phrases = speech.in(language);
        Map<String, Object> all = new HashMap<>(facts);
        all.put("hub", settings.url().toString());
        jdbc.sql("""
                        insert into mail.message (id, recipient, language, template, subject, body, queued_at)
                        values (:id, :recipient, :language, :template, :subject, :body, :at)
                        """)
                .param("id", Ids.next())
                .param("recipient", recipient)
                .param("language", language.code())
                .param("template", template)
                .param("subject", phrases.sayWith("mail." + template + ".subject", all))
                .param("body", phrases.sayWith("mail." + template + ".body", all))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
