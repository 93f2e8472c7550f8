package org.komshi.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.komshi.HubTest;
import org.komshi.language.Languages;
import org.komshi.problems.NotFound;
import org.komshi.web.spi.Visiting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HubTest
class LongWorkTest {
    @Autowired
    Jobs jobs;

    @Autowired
    JobRunner runner;

    @Autowired
    CountingWork work;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    final Visiting petar = new Visiting(UUID.randomUUID(), "Petar Nikolovski", Languages.ENGLISH, Set.of("officer"));

    @Test
    void begins_after_the_commit_and_does_each_step_once_in_order() {
        JobId job = started(20);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> !jobs.find(job, petar).goesOn());

        assertThat(work.steps.get(job)).isEqualTo(IntStream.range(0, 20).boxed().toList());
        assertThat(jobs.find(job, petar).stage()).isEqualTo(Job.Stage.FINISHED);
        assertThat(jobs.find(job, petar).finishedAt()).isPresent();
    }

    @Test
    void never_begins_when_the_act_that_started_it_is_rolled_back() {
        JobId[] job = new JobId[1];
        transaction.executeWithoutResult(status -> {
            job[0] = jobs.start("test.counting", Map.of(), Map.of(), 3, petar.person());
            status.setRollbackOnly();
        });

        assertThat(jdbc.sql("select count(*) from jobs.scheduled_tasks where task_instance = :id")
                        .param("id", job[0].value().toString())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> jobs.find(job[0], petar)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_failed_step_leaves_no_trace_and_is_done_once_when_tried_again() {
        JobId job = unscheduled(5);
        work.failsOnceAt.put(job, 2);

        assertThatThrownBy(() -> runner.run(job, () -> false)).hasMessageContaining("out of paper");
        assertThat(jobs.find(job, petar).done()).isEqualTo(2);
        jobs.finishNow(job);

        assertThat(work.steps.get(job)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void two_hubs_that_take_it_up_together_share_the_steps() throws Exception {
        JobId job = unscheduled(40);
        Thread other = Thread.ofVirtual().start(() -> jobs.finishNow(job));
        jobs.finishNow(job);
        other.join();

        assertThat(work.steps.get(job)).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void a_job_that_stopped_goes_on_where_it_stopped_when_someone_tries_again() {
        JobId job = unscheduled(5);
        jdbc.sql(
                        "update jobs.job set stage = 'failed', done = 3, failure = 'A1', finished_at = started_at where id = :id")
                .param("id", job.value())
                .update();

        jobs.tryAgain(job, petar);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !jobs.find(job, petar).goesOn());

        assertThat(work.steps.get(job)).isEqualTo(List.of(3, 4));
        assertThat(jobs.find(job, petar).failure()).isEmpty();
    }

    @Test
    void another_officer_does_not_find_it_but_the_auditor_does() {
        JobId job = unscheduled(1);

        assertThatThrownBy(() -> jobs.find(job, with("officer"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> jobs.tryAgain(job, with("finance"))).isInstanceOf(NotFound.class);
        assertThat(jobs.find(job, with("auditor")).total()).isEqualTo(1);
    }

    private static Visiting with(String role) {
        return new Visiting(UUID.randomUUID(), "Dejan Ilić", Languages.ENGLISH, Set.of(role));
    }

    private JobId started(int steps) {
        return transaction.execute(_ -> jobs.start("test.counting", Map.of(), Map.of(), steps, petar.person()));
    }

    /** Started, but not in the queue: the test decides when it goes on. */
    private JobId unscheduled(int steps) {
        return transaction.execute(_ -> {
            JobId job = jobs.start("test.counting", Map.of(), Map.of(), steps, petar.person());
            jdbc.sql("delete from jobs.scheduled_tasks where task_instance = :id")
                    .param("id", job.value().toString())
                    .update();
            return job;
        });
    }
}
