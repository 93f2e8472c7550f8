package org.komshi.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.HubTest;
import org.komshi.calls.Drafts.Creation.Created;
import org.komshi.calls.Publications.Correcting;
import org.komshi.calls.Publications.Seen;
import org.komshi.database.HubClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever waits for the call's lock while its deadline is extended, is judged by the extended one. */
@HubTest
class ExtendingWhileSubmissionsWaitTest {
    private static final Instant LATER = CallExamples.CLOSES.plusSeconds(86400);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Drafts drafts;

    @Autowired
    Publications publications;

    @Autowired
    Programmes programmes;

    @Autowired
    Calls calls;

    @Autowired
    HubClock clock;

    @Autowired
    Cast cast;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void time_goes_on() {
        clock.followDatabase();
    }

    @Test
    void a_submission_that_waited_sees_the_extended_period() throws Exception {
        clock.set(Instant.parse("2027-01-04T09:00:00Z"));
        CallId call = ((Created) drafts.create(
                        new CallExamples(jdbc).call(programmes.create(CallExamples.programme())), cast.petar()))
                .id();
        publications.publish(call, cast.petar());
        RoundId round = calls.call(call).firstRound().id();
        CountDownLatch extended = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);

        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var officer = CompletableFuture.supplyAsync(
                    () -> transaction.execute(_ -> {
                        Correcting made =
                                publications.correct(call, cast.petar(), new Seen(Part.ROUNDS, 1), extension(call));
                        extended.countDown();
                        awaitUntil(waiting);
                        return made;
                    }),
                    others);
            awaitUntil(extended);
            var applicant = CompletableFuture.supplyAsync(
                    () -> transaction.execute(_ -> calls.lockForSubmission(round)), others);
            waitUntilSomebodyWaitsForTheCall();
            waiting.countDown();

            assertThat(officer.get(10, TimeUnit.SECONDS)).isEqualTo(new Correcting.Published(1));
            assertThat(applicant.get(10, TimeUnit.SECONDS)).contains(new Period(CallExamples.OPENS, LATER));
        }
    }

    /** The database itself says when a session waits for a lock: nothing is guessed by the clock. */
    private void waitUntilSomebodyWaitsForTheCall() {
        while (jdbc.sql("select count(*) from pg_locks where not granted")
                        .query(Long.class)
                        .single()
                == 0) {
            Thread.onSpinWait();
        }
    }

    private static void awaitUntil(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private Correction extension(CallId id) {
        CallView call = calls.call(id);
        NewCall.Plan first = NewCall.Plan.of(call.firstRound());
        return Correction.of(call)
                .with(List.of(
                        new NewCall.Plan(
                                first.form(),
                                first.grid(),
                                first.checklist(),
                                Optional.of(new Period(CallExamples.OPENS, LATER)),
                                first.resultsBy()),
                        NewCall.Plan.of(call.round(2))))
                .noted(CallExamples.text("One day more."));
    }
}
