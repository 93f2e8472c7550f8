package org.komshi.mail;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
        send(template, List.of(new Addressed(recipient, language, facts)), clock.instant());
    }

    /**
     * One reader of a mail that goes to several, each in their own language.
     *
     * @param facts of both messages, as in {@link #send(String, Language, String, Map)}
     */
    public record Addressed(String recipient, Language language, Map<String, Object> facts) {}

    /**
     * The same for everybody who is to know of one act, in one statement.
     *
     * @param at when the act happened
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(String template, List<Addressed> readers, Instant at) {
        queue(template, readers, at);
    }

    /** The same for one; what comes back is the mail's number. */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID queue(String recipient, Language language, String template, Map<String, Object> facts) {
        return queue(template, List.of(new Addressed(recipient, language, facts)), clock.instant())
                .getFirst()
                .id();
    }

    private List<Written> queue(String template, List<Addressed> readers, Instant at) {
        List<Written> mails =
                readers.stream().map(reader -> write(template, reader)).toList();
        jdbc.sql("""
                        insert into mail.message (id, recipient, language, template, subject, body, queued_at, stage)
                        select id, recipient, language, :template, subject, body, :at, :stage
                          from unnest(:ids::uuid[], :recipients::text[], :languages::text[], :subjects::text[],
                                      :bodies::text[]) as mail (id, recipient, language, subject, body)
                        """)
                .param("template", template)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("stage", settings.demonstration() ? "outbox" : "queued")
                .param("ids", each(mails, mail -> mail.id.toString()))
                .param("recipients", each(mails, Written::recipient))
                .param("languages", each(mails, Written::language))
                .param("subjects", each(mails, Written::subject))
                .param("bodies", each(mails, Written::body))
                .update();
        if (leaves()) {
            mails.forEach(mail -> later.run(DeliveryTask.NAME, mail.id.toString()));
        }
        return mails;
    }

    /** Tries once more with what was refused, came back, or was given up; nothing for what is on its way. */
    @Transactional
    public void tryAgain(UUID id) {
        int queued = jdbc.sql("""
                        update mail.message
                           set stage = 'queued', sent_at = null, bounced_at = null, failure = null, answer = null
                         where id = :id and stage in ('refused', 'bounced', 'failed')
                        """).param("id", id).update();
        if (queued == 1 && leaves()) {
            later.run(DeliveryTask.NAME, id.toString());
        }
    }

    private record Written(UUID id, String recipient, String language, String subject, String body) {}

    private Written write(String template, Addressed reader) {
        Phrases phrases = speech.in(reader.language());
        Map<String, Object> all = new HashMap<>(reader.facts());
        all.put("hub", settings.url().toString());
        String body = phrases.sayWith("mail." + template + ".body", all);
        return new Written(
                Ids.next(),
                reader.recipient(),
                reader.language().code(),
                phrases.sayWith("mail." + template + ".subject", all),
                settings.demonstration() ? body + "\n\n" + phrases.say("mail.demonstration") : body);
    }

    private static String[] each(List<Written> mails, Function<Written, String> part) {
        return mails.stream().map(part).toArray(String[]::new);
    }

    /** Forgets what was sent to an address, and what was to be sent: nobody reads there any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String recipient) {
        jdbc.sql("delete from mail.message where recipient = :recipient")
                .param("recipient", recipient)
                .update();
    }

    /** Without a server mail waits in the queue; {@link DeliveryTask} finds it once there is one. */
    private boolean leaves() {
        return !settings.demonstration() && !settings.mail().host().isBlank();
    }
}
