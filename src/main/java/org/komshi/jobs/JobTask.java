package org.komshi.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queue's side of a job: takes it up, waits a little longer after each failed try, gives up after the last. */
@Configuration(proxyBeanMethods = false)
class JobTask {
    static final String NAME = "jobs.work";

    /** Waits of 10, 20, 40, 80 and 160 seconds lie between the tries: a short breakdown passes unnoticed. */
    private static final int RETRIES = 5;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Logger log = LoggerFactory.getLogger(JobTask.class);

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final JobRunner runner;

    JobTask(JdbcClient jdbc, InstantSource clock, JobRunner runner) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.runner = runner;
    }

    @Bean
    Task<Void> jobsWork() {
        return Tasks.custom(NAME, Void.class)
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        RETRIES, new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_WAIT, 2), this::givesUp))
                .onDeadExecutionRevive()
                .execute(this::work);
    }

    private CompletionHandler<Void> work(TaskInstance<Void> task, ExecutionContext context) {
        JobId id = new JobId(UUID.fromString(task.getId()));
        try {
            boolean done = runner.run(id, () -> context.getSchedulerState().isShuttingDown());
            return done ? (_, queue) -> queue.remove() : (complete, queue) -> queue.reschedule(complete, Instant.now());
        } catch (RuntimeException failed) {
            String number = number();
            log.error("job {} failed, {}", id.value(), number, failed);
            jdbc.sql("update jobs.job set failure = :number where id = :id and stage in ('waiting', 'running')")
                    .param("number", number)
                    .param("id", id.value())
                    .update();
            throw failed;
        }
    }

    private void givesUp(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        String id = complete.getExecution().taskInstance.getId();
        jdbc.sql("""
                        update jobs.job
                           set stage = 'failed', finished_at = :at
                         where id = :id and stage in ('waiting', 'running')
                        """)
                .param("id", UUID.fromString(id))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        log.error("job {} given up after {} tries", id, RETRIES + 1);
    }

    /** Eight characters one can read out on the telephone. */
    private static String number() {
        return String.format(Locale.ROOT, "%08X", ThreadLocalRandom.current().nextInt());
    }
}
