package org.komshi.audit;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.komshi.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writes the chain's head into the log once a day: logs are kept elsewhere than the database. */
@Configuration(proxyBeanMethods = false)
class DailyHead {
    private static final Logger log = LoggerFactory.getLogger(DailyHead.class);

    @Bean
    Task<Void> auditDailyHead(Audit audit, Settings settings) {
        return Tasks.recurring("audit.head", new Daily(settings.zone(), LocalTime.of(0, 5)))
                .execute((_, _) -> {
                    Audit.Head head = audit.head();
                    log.info("audit head {}:{}", head.number(), head.hash());
                });
    }
}
