package org.komshi.files;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.komshi.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cleans up at night, when nobody waits for the disk. */
@Configuration(proxyBeanMethods = false)
class DailyCleaning {
    @Bean
    Task<Void> filesOrphans(Orphans orphans, Settings settings) {
        return Tasks.recurring("files.orphans", new Daily(settings.zone(), LocalTime.of(3, 20)))
                .execute((_, _) -> orphans.remove());
    }
}
