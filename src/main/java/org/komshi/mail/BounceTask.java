package org.komshi.mail;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.InstantSource;
import org.komshi.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks into the mailbox of returned mail every five minutes; of several instances one does. */
@Configuration(proxyBeanMethods = false)
class BounceTask {
    @Bean
    Task<Void> mailBounces(JdbcClient jdbc, InstantSource clock, Settings settings) {
        BounceReading reading = new BounceReading(jdbc, clock, settings.mail().bounces());
        return Tasks.recurring("mail.bounces", FixedDelay.ofMinutes(5)).execute((_, _) -> reading.look());
    }
}
