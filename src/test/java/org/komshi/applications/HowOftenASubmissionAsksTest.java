package org.komshi.applications;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.komshi.HubTest;
import org.komshi.database.HubClock;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** In the last minutes before a deadline every statement makes everybody wait: none creeps in unseen. */
@HubTest
class HowOftenASubmissionAsksTest {
    @Autowired
    Applying applying;

    @Autowired
    HubClock clock;

    @AfterEach
    void the_clock_goes_on() {
        clock.followDatabase();
    }

    @Test
    void a_submission_is_five_statements_and_the_clock() {
        var drafted = applying.complete(applying.callClosingAt(Instant.parse("2027-03-01T11:00:00Z")));
        applying.submitted(applying.complete(applying.callClosingAt(Instant.parse("2027-03-01T11:00:00Z"))));

        List<String> statements = statementsOf(() -> applying.submitted(drafted));

        // The locks, everything that is read, the audit's entry, what is kept, the mails; a set clock is not asked.
        assertThat(statements).hasSize(5);
    }

    private static List<String> statementsOf(Runnable act) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        String thread = Thread.currentThread().getName();
        ListAppender<ILoggingEvent> heard = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent event) {
                event.prepareForDeferredProcessing(); // else it asks for its thread's name later, on ours
                super.append(event);
            }
        };
        heard.start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(heard);
        try {
            act.run();
        } finally {
            logger.detachAppender(heard);
            logger.setAdditive(true);
            logger.setLevel(null);
        }
        return List.copyOf(heard.list).stream()
                .filter(event -> event.getThreadName().equals(thread))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(said -> said.startsWith("Executing prepared SQL statement"))
                .toList();
    }
}
