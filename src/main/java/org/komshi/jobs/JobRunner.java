package org.komshi.jobs;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does a job step by step. A step and its count are one transaction, so a killed hub goes on with the next step. */
@Component
class JobRunner {
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final Works works;

    JobRunner(JdbcClient jdbc, InstantSource clock, TransactionTemplate transaction, Works works) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
        this.works = works;
    }

    /** @return whether nothing is left to do; false when it was interrupted */
    boolean run(JobId id, BooleanSupplier interrupted) {
        while (!interrupted.getAsBoolean()) {
            if (!Boolean.TRUE.equals(transaction.execute(_ -> step(id)))) {
                return true;
            }
        }
        return false;
    }

    /** @return whether something is left. The lock on the job's row lets two runners take turns, never the same step. */
    private boolean step(JobId id) {
        return jdbc.sql("""
                        select kind, payload::text as payload, done, total
                          from jobs.job
                         where id = :id and stage in ('waiting', 'running')
                           for update
                        """)
                .param("id", id.value())
                .query(Step.class)
                .optional()
                .map(step -> does(id, step))
                .orElse(false);
    }

    private boolean does(JobId id, Step step) {
        if (step.done < step.total) {
            works.of(step.kind).step(id, step.payload, step.done);
        }
        int done = Math.min(step.done + 1, step.total);
        boolean left = done < step.total;
        jdbc.sql("""
                        update jobs.job
                           set done = :done, stage = :stage, finished_at = :at, failure = null
                         where id = :id
                        """)
                .param("id", id.value())
                .param("done", done)
                .param("stage", left ? "running" : "finished")
                .param(
                        "at",
                        left ? null : clock.instant().atOffset(ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        return left;
    }

    record Step(String kind, String payload, int done, int total) {}
}
