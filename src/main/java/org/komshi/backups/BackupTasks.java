package org.komshi.backups;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The queue's side of backups: the daily one, tried again an hour later when it fails, and one asked for. */
@Configuration(proxyBeanMethods = false)
class BackupTasks {
    static final String NOW = "backups.now";
    private static final Duration TRIES_AGAIN = Duration.ofHours(1);
    private static final Duration LOOKS_AGAIN = Duration.ofMinutes(1);

    /** Known where it is switched off too, so that what an earlier start has planned is not "unknown work". */
    @Bean
    Task<Void> backupsDaily(Backups backups, Daytime daytime) {
        return Tasks.recurring("backups.daily", schedule(daytime))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(TRIES_AGAIN))
                .execute((_, _) -> {
                    if (daytime.isOn()) {
                        backups.daily();
                    }
                });
    }

    /** What is noted as failed is not made again; what could not be noted, since the database was away, is. */
    @Bean
    Task<Void> backupsNow(Backups backups) {
        return Tasks.oneTime(NOW)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(LOOKS_AGAIN))
                .execute((task, _) -> backups.make(new BackupId(UUID.fromString(task.getId()))));
    }

    private static Schedule schedule(Daytime daytime) {
        return new Daily(daytime.zone(), LocalTime.of(Math.max(0, daytime.hour()), 0));
    }
}
