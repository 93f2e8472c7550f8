package org.komshi.dossiers.archives;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import org.komshi.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets dossiers go whose days are over, before files nothing refers to are removed. */
@Configuration(proxyBeanMethods = false)
class ArchiveExpiry {
    @Bean
    Task<Void> dossiersExpire(ArchiveRows rows, InstantSource clock, Settings settings) {
        return Tasks.recurring("dossiers.expire", new Daily(settings.zone(), LocalTime.of(2, 50)))
                .execute((_, _) -> {
                    Instant now = clock.instant();
                    rows.expire(now, now.minus(Archives.THERE_FOR));
                });
    }
}
