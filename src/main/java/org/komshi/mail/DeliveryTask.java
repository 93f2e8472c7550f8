package org.komshi.mail;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Properties;
import java.util.UUID;
import org.komshi.settings.Settings;
import org.komshi.web.spi.HubProfile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The queue's side of mail: one task for each, tried over a day and a half before it is given up. */
@Configuration(proxyBeanMethods = false)
class DeliveryTask {
    static final String NAME = "mail.delivery";

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    /** A server that is back after a day gets what waits within the hour. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** 30 seconds, 1 minute, 2, 4 … 32, then every hour: 36 hours in all. */
    private static final int RETRIES = 42;

    private static final String TIME_OUT = "10000";

    @Bean
    Delivery delivery(JdbcClient jdbc, InstantSource clock, Settings settings, HubProfile profile) {
        return new Delivery(jdbc, clock, server(settings.mail()), settings.mail(), profile);
    }

    @Bean
    Task<Void> mailDelivery(Delivery delivery) {
        return Tasks.oneTime(NAME)
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        RETRIES, DeliveryTask::waits, (complete, queue) -> givesUp(delivery, complete, queue)))
                .execute((task, _) -> deliver(delivery, task));
    }

    /** Mail queued while the hub had no server finds its way once it has one. */
    @Bean
    Task<Void> mailWaiting(JdbcClient jdbc, Settings settings) {
        return Tasks.recurring("mail.waiting", FixedDelay.ofMinutes(10)).execute((_, context) -> {
            if (settings.mail().host().isBlank()) {
                return;
            }
            jdbc.sql("select id from mail.message where stage = 'queued'").query(UUID.class).list().stream()
                    .map(id -> new TaskInstance<Void>(NAME, id.toString()))
                    .forEach(task -> context.getSchedulerClient().scheduleIfNotExists(task, Instant.now()));
        });
    }

    private static void deliver(Delivery delivery, TaskInstance<Void> task) {
        if (delivery.deliver(UUID.fromString(task.getId())) == Delivery.Outcome.LATER) {
            throw new NotNow();
        }
    }

    private static void waits(ExecutionComplete complete, ExecutionOperations<Void> queue) {
        Duration pause = pauseAfter(complete.getExecution().consecutiveFailures);
        queue.reschedule(complete, complete.getTimeDone().plus(pause));
    }

    /** @param failures that went before this one */
    static Duration pauseAfter(int failures) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failures, 10));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private static void givesUp(Delivery delivery, ExecutionComplete complete, ExecutionOperations<Void> queue) {
        delivery.giveUp(UUID.fromString(complete.getExecution().taskInstance.getId()));
    }

    static JavaMailSenderImpl server(Settings.Mail settings) {
        var server = new JavaMailSenderImpl();
        server.setHost(settings.host());
        server.setPort(settings.port());
        Properties properties = server.getJavaMailProperties();
        if (!settings.user().isBlank()) {
            server.setUsername(settings.user());
            server.setPassword(settings.password());
            properties.setProperty("mail.smtp.auth", "true");
        }
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(settings.implicitTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.tls()));
        properties.setProperty("mail.smtp.connectiontimeout", TIME_OUT);
        properties.setProperty("mail.smtp.timeout", TIME_OUT);
        properties.setProperty("mail.smtp.writetimeout", TIME_OUT);
        return server;
    }

    /** Tells the queue to try again; no stack trace, since nothing is broken here. */
    private static final class NotNow extends RuntimeException {
        NotNow() {
            super("the mail server did not take it", null, false, false);
        }
    }
}
