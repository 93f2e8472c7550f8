package org.komshi.identity.personal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.komshi.settings.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Erases each night the names whose time is over. Asked for late: mail needs the queue itself. */
@Configuration(proxyBeanMethods = false)
class ErasureTask {
    @Bean
    Task<Void> namesForgotten(ObjectProvider<Erasures> erasures, Settings settings) {
        return Tasks.recurring("identity.names", new Daily(settings.zone(), LocalTime.of(0, 20)))
                .execute((_, _) -> erasures.getObject().forgetNames());
    }
}
