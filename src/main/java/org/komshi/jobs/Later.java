package org.komshi.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hands things to the queue: what is scheduled in a transaction that is rolled back never happens. */
@Component
public class Later {
    private final Scheduler scheduler;

    Later(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Runs a task soon after the acting transaction has committed; once for each instance that waits.
     *
     * @param task name of a task bean
     * @param instance usually an id; the task is told it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void run(String task, String instance) {
        // The machine's own time, not the hub's clock: the queue works by it, whatever the tests set.
        scheduler.scheduleIfNotExists(new TaskInstance<>(task, instance), Instant.now());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }
}
