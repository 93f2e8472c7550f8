package org.komshi.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Properties;
import org.komshi.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the mailbox in which undeliverable mail comes back, and notes it at the mail it is about. Reports are deleted
 * when they are read; what is none stays where it is, for people.
 */
final class BounceReading {
    private static final int AT_ONCE = 200;
    private static final int LARGEST = 1_000_000;
    private static final String TIME_OUT = "10000";
    private static final Logger log = LoggerFactory.getLogger(BounceReading.class);

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Settings.Bounces settings;

    BounceReading(JdbcClient jdbc, InstantSource clock, Settings.Bounces settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** @return how many mails are known to have come back by this look; the mailbox may not answer: then none */
    int look() {
        if (settings.url().isBlank()) {
            return 0;
        }
        URI url = URI.create(settings.url());
        try (Store store = Session.getInstance(properties(url.getScheme())).getStore(url.getScheme())) {
            store.connect(url.getHost(), url.getPort(), settings.user(), settings.password());
            try (Folder folder = store.getFolder(folder(url))) {
                folder.open(Folder.READ_WRITE);
                return read(folder);
            }
        } catch (MessagingException away) {
            log.warn(
                    "the mailbox of returned mail cannot be read: {}",
                    away.getClass().getSimpleName());
            return 0;
        }
    }

    /**
     * The newest first: what is no report stays in the mailbox, where anybody may write to, and must not hide what comes
     * later. One that nobody can read is left to people as well, and the others are read.
     */
    private int read(Folder folder) throws MessagingException {
        int returned = 0;
        int looked = 0;
        Message[] messages = folder.getMessages();
        for (int at = messages.length - 1; at >= 0 && looked < AT_ONCE; at--) {
            Message message = messages[at];
            if (message.isSet(Flags.Flag.SEEN) || message.getSize() > LARGEST) {
                continue;
            }
            looked++;
            Optional<ReturnedMail> report = report(message);
            returned += report.filter(this::note).isPresent() ? 1 : 0;
            message.setFlag(report.isPresent() ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
        }
        return returned;
    }

    private Optional<ReturnedMail> report(Message message) throws MessagingException {
        try {
            return ReturnedMail.read(message, settings.address());
        } catch (FolderClosedException away) {
            throw away;
        } catch (MessagingException | IOException unreadable) {
            log.warn(
                    "a mail in the mailbox of returned mail cannot be read: {}",
                    unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** A report that the server still tries changes nothing. */
    private boolean note(ReturnedMail report) {
        return report.forGood()
                && jdbc.sql("""
                        update mail.message
                           set stage = 'bounced', bounced_at = :at, failure = 'bounced', answer = :said
                         where id = :id and stage = 'sent'
                        """)
                                .param("id", report.mail())
                                .param("said", report.said())
                                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                                .update()
                        == 1;
    }

    private static String folder(URI url) {
        String path = url.getPath() == null ? "" : url.getPath().replaceFirst("^/", "");
        return path.isEmpty() ? "INBOX" : path;
    }

    private static Properties properties(String protocol) {
        Properties properties = new Properties();
        for (String what : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + protocol + "." + what, TIME_OUT);
        }
        properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.setProperty("mail." + protocol + ".starttls.enable", "true");
        return properties;
    }
}
