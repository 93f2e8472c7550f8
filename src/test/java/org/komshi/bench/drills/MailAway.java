package org.komshi.bench.drills;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.komshi.HubProcess;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The mail server does not answer for a day. The day is not waited for: after each try the drill notes for when the next
 * is planned, adds the pause to its own clock, and has the queue try at once.
 */
public final class MailAway implements Drill {
    private static final int MAILS = 5;
    private static final Duration AWAY = Duration.ofHours(24);

    @Override
    public String what() {
        return "the mail server does not answer for a day, then it does";
    }

    @Override
    public void run(Findings findings) throws Exception {
        int port = HubProcess.freePort();
        LoggingSystem.get(MailAway.class.getClassLoader()).setLogLevel("com.icegreen", LogLevel.OFF);
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        Map<String, String> settings = Map.of(
                "KOMSHI_MAIL_HOST",
                "127.0.0.1",
                "KOMSHI_MAIL_PORT",
                String.valueOf(port),
                "DB_SCHEDULER_POLLING_INTERVAL",
                "1s");
        try (HubProcess hub = HubProcess.start(Files.createTempDirectory("komshi-drill"), settings)) {
            for (int mail = 0; mail < MAILS; mail++) {
                hub.browser("").post("/en/sign-in", "email", "person-" + mail + "@example.org");
            }
            JdbcClient jdbc = JdbcClient.create(hub.database());
            Duration away = Duration.ZERO;
            int tries = 0;
            while (away.compareTo(AWAY) < 0 && tries < 60) {
                away = away.plus(planned(jdbc));
                tries++;
            }
            findings.saw("tries of each mail while the server is away", "%d in %s", tries, hours(away));
            findings.holds("mails that wait", count(jdbc, "queued") == MAILS, "%d of %d", count(jdbc, "queued"), MAILS);
            findings.holds("pages meanwhile", hub.get("/health").statusCode() == 200, "200");
            Duration last = pause(jdbc);
            server.start();
            findings.holds(
                    "when the queue tries after the server is back",
                    last.compareTo(Duration.ofHours(1)) <= 0,
                    "within %s",
                    hours(last));
            atOnce(jdbc);
            server.waitForIncomingEmail(20_000, MAILS);
            Thread.sleep(2_000); // a second copy would come now
            findings.holds(
                    "mails that arrive",
                    server.getReceivedMessages().length == MAILS && count(jdbc, "sent") == MAILS,
                    "%d, each once; %d are noted as sent",
                    server.getReceivedMessages().length,
                    count(jdbc, "sent"));
        } finally {
            server.stop();
        }
    }

    /** Waits until all have been tried, then has them tried again at once; how long the queue itself would have waited. */
    private static Duration planned(JdbcClient jdbc) throws InterruptedException {
        Duration pause = pause(jdbc);
        atOnce(jdbc);
        return pause;
    }

    private static Duration pause(JdbcClient jdbc) throws InterruptedException {
        Instant begun = Instant.now();
        while (Duration.between(begun, Instant.now()).toSeconds() < 30) {
            List<OffsetDateTime> waits = jdbc.sql("""
                            select execution_time from jobs.scheduled_tasks
                             where task_name = 'mail.delivery' and not picked and execution_time > :soon
                            """)
                    .param("soon", OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(5))
                    .query(OffsetDateTime.class)
                    .list();
            if (waits.size() == MAILS) {
                return Duration.between(Instant.now(), waits.getFirst().toInstant());
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the queue does not try any more");
    }

    private static void atOnce(JdbcClient jdbc) {
        jdbc.sql("update jobs.scheduled_tasks set execution_time = :now where task_name = 'mail.delivery'")
                .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                .update();
    }

    private static int count(JdbcClient jdbc, String stage) {
        return jdbc.sql("select count(*) from mail.message where stage = :stage")
                .param("stage", stage)
                .query(Integer.class)
                .single();
    }

    private static String hours(Duration span) {
        return span.toHours() + " h " + span.toMinutesPart() + " min";
    }
}
