package org.komshi.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.komshi.language.Languages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands one queued mail to the SMTP server. The log names its id, never its recipient or its text. */
final class Delivery {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final JavaMailSenderImpl server;
    private final String from;

    Delivery(JdbcClient jdbc, InstantSource clock, JavaMailSenderImpl server, String from) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.server = server;
        this.from = from;
    }

    /** What became of one try. */
    enum Outcome {
        /** The server took it, or it was no longer queued. */
        DONE,
        /** The server will never take it: there is no such address. */
        REFUSED,
        /** No answer, or "not now". */
        LATER
    }

    /**
     * Tries once. No transaction is open while the server is asked; a hub killed between its answer and our note
     * sends the mail again, with the same Message-ID.
     */
    Outcome deliver(UUID id) {
        Optional<Queued> queued =
                jdbc.sql("""
                        select id, recipient, language, subject, body, queued_at
                          from mail.message
                         where id = :id and stage = 'queued'
                        """).param("id", id).query(Queued.class).optional();
        return queued.map(this::send).orElse(Outcome.DONE);
    }

    /** Notes that the last try has failed. */
    void giveUp(UUID id) {
        jdbc.sql("update mail.message set stage = 'failed' where id = :id and stage = 'queued'")
                .param("id", id)
                .update();
        log.error("mail {} is given up", id);
    }

    private Outcome send(Queued mail) {
        try {
            server.send(written(mail));
        } catch (MailException | MessagingException failed) {
            return failed(mail.id, failed);
        }
        jdbc.sql("""
                        update mail.message
                           set stage = 'sent', sent_at = :at, attempts = attempts + 1, failure = null
                         where id = :id and stage = 'queued'
                        """)
                .param("id", mail.id)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return Outcome.DONE;
    }

    private Outcome failed(UUID id, Exception failed) {
        boolean refused = isRefused(failed);
        String kind = root(failed).getClass().getSimpleName();
        log.warn("mail {} was not taken: {}", id, kind);
        jdbc.sql("""
                        update mail.message
                           set attempts = attempts + 1, failure = :failure,
                               stage = case when :refused then 'failed' else stage end
                         where id = :id and stage = 'queued'
                        """)
                .param("id", id)
                .param("failure", kind)
                .param("refused", refused)
                .update();
        return refused ? Outcome.REFUSED : Outcome.LATER;
    }

    private MimeMessage written(Queued mail) throws MessagingException {
        MimeMessage message = new Numbered(server.getSession(), mail.id, from);
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(mail.recipient);
        helper.setSubject(mail.subject);
        helper.setText(mail.body);
        helper.setSentDate(Date.from(mail.queuedAt));
        message.setHeader("Auto-Submitted", "auto-generated"); // nobody's holiday notice shall answer it
        message.setHeader("Content-Language", Languages.of(mail.language).htmlLang());
        return message;
    }

    /** There can be no such address, or the server answered 5xx to it; a 4xx (greylisting, full mailbox) is worth another try. */
    private static boolean isRefused(Exception failed) {
        return all(failed)
                .anyMatch(cause -> cause instanceof AddressException
                        || cause instanceof SendFailedException refused
                                && refused.getInvalidAddresses() != null
                                && refused.getInvalidAddresses().length > 0);
    }

    private static Stream<Throwable> all(Throwable failed) {
        Stream<Throwable> here = Stream.iterate(failed, cause -> cause != null, Throwable::getCause);
        return failed instanceof MailSendException sending
                ? Stream.concat(
                        here, sending.getFailedMessages().values().stream().flatMap(Delivery::all))
                : here;
    }

    private static Throwable root(Throwable failed) {
        return all(failed).reduce((_, last) -> last).orElse(failed);
    }

    record Queued(UUID id, String recipient, String language, String subject, String body, Instant queuedAt) {}

    /** Keeps the same Message-ID over all tries, so that a mail sent twice is shown once. */
    private static final class Numbered extends MimeMessage {
        private final String number;

        Numbered(Session session, UUID id, String from) {
            super(session);
            this.number = "<" + id + "@" + from.substring(from.indexOf('@') + 1).replace(">", "") + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
