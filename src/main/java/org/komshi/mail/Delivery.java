package org.komshi.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.settings.Settings;
import org.komshi.web.spi.HubProfile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands one queued mail to the SMTP server. The log names its id, never its recipient or its text. */
final class Delivery {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final JavaMailSenderImpl server;
    private final Settings.Mail settings;
    private final HubProfile profile;

    Delivery(
            JdbcClient jdbc,
            InstantSource clock,
            JavaMailSenderImpl server,
            Settings.Mail settings,
            HubProfile profile) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.server = server;
        this.settings = settings;
        this.profile = profile;
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
                           set stage = 'sent', sent_at = :at, tried_at = :at, attempts = attempts + 1, failure = null,
                               answer = null
                         where id = :id and stage = 'queued'
                        """)
                .param("id", mail.id)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return Outcome.DONE;
    }

    private Outcome failed(UUID id, Exception failed) {
        ServerAnswer answer = ServerAnswer.of(failed);
        log.warn("mail {} was not taken: {}", id, answer.kind());
        jdbc.sql("""
                        update mail.message
                           set attempts = attempts + 1, failure = :kind, answer = :said, tried_at = :at,
                               stage = case when :refused then 'refused' else stage end
                         where id = :id and stage = 'queued'
                        """)
                .param("id", id)
                .param("kind", answer.kind())
                .param("said", answer.said())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("refused", answer.forGood())
                .update();
        return answer.forGood() ? Outcome.REFUSED : Outcome.LATER;
    }

    private MimeMessage written(Queued mail) throws MessagingException {
        MimeMessage message = new Numbered(server.getSession(), mail.id, settings);
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(sender(Languages.of(mail.language)));
        helper.setTo(mail.recipient);
        helper.setSubject(mail.subject);
        helper.setText(mail.body);
        helper.setSentDate(Date.from(mail.queuedAt));
        message.setHeader("Auto-Submitted", "auto-generated"); // nobody's holiday notice shall answer it
        message.setHeader("Content-Language", Languages.of(mail.language).htmlLang());
        return message;
    }

    /** With the hub's name, unless the host has set one. */
    private InternetAddress sender(Language reader) throws MessagingException {
        InternetAddress sender = new InternetAddress(settings.from());
        if (sender.getPersonal() == null) {
            try {
                sender.setPersonal(profile.now().name().value(reader), StandardCharsets.UTF_8.name());
            } catch (UnsupportedEncodingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return sender;
    }

    record Queued(UUID id, String recipient, String language, String subject, String body, Instant queuedAt) {}

    /**
     * Keeps the same Message-ID over all tries, so that a mail sent twice is shown once; what cannot be delivered goes
     * back to an address that says which mail it was.
     */
    private static final class Numbered extends SMTPMessage {
        private final String number;

        Numbered(Session session, UUID id, Settings.Mail settings) throws MessagingException {
            super(session);
            String domain = new InternetAddress(settings.from()).getAddress().replaceAll(".*@", "");
            this.number = "<" + id + "@" + domain + ">";
            String bounces = settings.bounces().address();
            if (!bounces.isBlank()) {
                setEnvelopeFrom(bounces.replace("{id}", id.toString()));
            }
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
