package org.komshi.organisations.succession;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every ten minutes whether somebody's time to object is over. Asked for late: mail needs the queue itself. */
@Configuration(proxyBeanMethods = false)
class SuccessionTask {
    @Bean
    Task<Void> successionsDue(ObjectProvider<SuccessionMove> move) {
        return Tasks.recurring("organisations.successions", FixedDelay.ofMinutes(10))
                .execute((_, _) -> move.getObject().moveDue());
    }
}
