package org.komshi.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.calls.CallExamples;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.calls.Correction;
import org.komshi.calls.NewCall;
import org.komshi.calls.Part;
import org.komshi.calls.Period;
import org.komshi.calls.Publications;
import org.komshi.database.HubClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two clicks, two tabs, the last second: real threads on the real database. */
@HubTest
class SubmittingAtOnceTest {
    private static final Instant CLOSES = Instant.parse("2027-03-01T11:00:00Z");

    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    @Autowired
    Applying applying;

    @Autowired
    Applications applications;

    @Autowired
    Calls calls;

    @Autowired
    Publications publications;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HubClock clock;

    @AfterEach
    void the_clock_goes_on() {
        clock.followDatabase();
    }

    @Test
    void a_double_click_submits_once_and_gets_one_acknowledgement() throws Exception {
        var drafted = applying.complete(applying.callClosingAt(CLOSES));
        CyclicBarrier start = new CyclicBarrier(2);

        List<Submission.Accepted> answers = new ArrayList<>();
        try (ExecutorService clicks = Executors.newFixedThreadPool(2)) {
            List<Future<Submission>> both = new ArrayList<>();
            for (int click = 0; click < 2; click++) {
                both.add(clicks.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    return applications.submit(drafted.proposal(), drafted.representative(), true);
                }));
            }
            for (Future<Submission> one : both) {
                answers.add((Submission.Accepted) one.get(20, TimeUnit.SECONDS));
            }
        }

        assertThat(answers).extracting(Submission.Accepted::first).containsExactlyInAnyOrder(true, false);
        assertThat(answers)
                .extracting(Submission.Accepted::acknowledgement)
                .containsOnly(answers.getFirst().acknowledgement());
        assertThat(entries(drafted)).isEqualTo(1);
    }

    @Test
    void two_tabs_and_the_back_button_lead_to_the_same_page() {
        var drafted = applying.complete(applying.callClosingAt(CLOSES));
        String address = "/my/proposals/" + drafted.proposal().value() + "/submission";
        var first = hub.as(drafted.representative());
        var second = hub.as(drafted.representative());
        second.get("/my/applications/" + drafted.application().value() + "/check");

        assertThat(first.post(address, "declared", "yes").location()).isEqualTo(address);
        String acknowledged = first.get(address).body();
        assertThat(second.post(address, "declared", "yes").location()).isEqualTo(address);
        assertThat(first.post(address, "declared", "yes").location()).isEqualTo(address);

        String reference = reference(drafted);
        assertThat(acknowledged).contains(reference);
        assertThat(second.get(address).body()).contains(reference);
        assertThat(second.get("/my/applications/" + drafted.application().value() + "/check")
                        .location())
                .isEqualTo("/my/proposals/" + drafted.proposal().value());
        assertThat(entries(drafted)).isEqualTo(1);
    }

    /** They come after the old deadline, while the officer's extension, sent before it, still holds the call. */
    @Test
    void an_extension_counts_for_those_who_waited_for_it() throws Exception {
        CallView call = applying.callClosingAt(CLOSES);
        List<Applying.Drafted> late =
                List.of(applying.complete(call), applying.complete(call), applying.complete(call));
        CountDownLatch extended = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        clock.set(CLOSES.minusSeconds(1));

        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            Future<?> officer = people.submit(() -> transaction.executeWithoutResult(_ -> {
                extend(call);
                extended.countDown();
                await(commit);
            }));
            await(extended);
            clock.set(CLOSES.plusMillis(1));
            List<Future<Submission>> submissions = late.stream()
                    .map(one -> people.submit(() -> applications.submit(one.proposal(), one.representative(), true)))
                    .toList();
            untilWaiting(late.size());
            commit.countDown();
            officer.get(20, TimeUnit.SECONDS);

            for (Future<Submission> one : submissions) {
                assertThat(one.get(20, TimeUnit.SECONDS)).isInstanceOf(Submission.Accepted.class);
            }
        }
        assertThat(calls.call(call.id()).firstRound().closesAt()).contains(CLOSES.plus(Duration.ofDays(1)));
    }

    /** Who began in time, is in, however long the lock was held. */
    @Test
    void waiting_for_a_lock_makes_nobody_late() throws Exception {
        CallView call = applying.callClosingAt(CLOSES);
        var drafted = applying.complete(call);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        clock.set(CLOSES.minusMillis(1));

        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            Future<?> holder = people.submit(() -> transaction.executeWithoutResult(_ -> {
                jdbc.sql("select id from calls.call where id = :id for update")
                        .param("id", call.id().value())
                        .query(java.util.UUID.class)
                        .single();
                held.countDown();
                await(release);
            }));
            await(held);
            Future<Submission> submission =
                    people.submit(() -> applications.submit(drafted.proposal(), drafted.representative(), true));
            untilWaiting(1);
            clock.set(CLOSES.plusSeconds(5));
            release.countDown();
            holder.get(20, TimeUnit.SECONDS);

            assertThat(submission.get(20, TimeUnit.SECONDS)).isInstanceOf(Submission.Accepted.class);
        }
    }

    private void extend(CallView call) {
        List<NewCall.Plan> plans = new ArrayList<>();
        call.rounds().forEach(round -> plans.add(NewCall.Plan.of(round)));
        NewCall.Plan first = plans.getFirst();
        Period longer = new Period(call.firstRound().opensAt().orElseThrow(), CLOSES.plus(Duration.ofDays(1)));
        plans.set(
                0,
                new NewCall.Plan(
                        first.form(), first.grid(), first.checklist(), Optional.of(longer), first.resultsBy()));
        var corrected = publications.correct(
                call.id(),
                cast.petar(),
                new Publications.Seen(Part.ROUNDS, 1),
                Correction.of(call).with(plans).noted(CallExamples.text("A day more.")));
        assertThat(corrected).isInstanceOf(Publications.Correcting.Published.class);
    }

    /** Asks the database until so many of them wait for a lock: no sleeping, no guessing. */
    private void untilWaiting(int wanted) {
        long giveUp = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        int waiting = 0;
        while (waiting < wanted) {
            assertThat(System.nanoTime()).as("nobody waits").isLessThan(giveUp);
            waiting = jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                    .query(Integer.class)
                    .single();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String reference(Applying.Drafted drafted) {
        return jdbc.sql("select reference from applications.application where id = :id")
                .param("id", drafted.application().value())
                .query(String.class)
                .single();
    }

    private int entries(Applying.Drafted drafted) {
        return jdbc.sql("select count(*) from audit.entry where act = 'applications.submitted' and subject_id = :id")
                .param("id", drafted.application().value())
                .query(Integer.class)
                .single();
    }
}
