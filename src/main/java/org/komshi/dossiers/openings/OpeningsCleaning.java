package org.komshi.dossiers.openings;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import org.komshi.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Removes what was noted longer ago than it is kept. Source: docs/rules/retention.md. */
@Configuration(proxyBeanMethods = false)
class OpeningsCleaning {
    static final Period KEPT = Period.ofYears(3);

    @Bean
    Task<Void> dossiersOpenings(JdbcClient jdbc, InstantSource clock, Settings settings) {
        return Tasks.recurring("dossiers.openings", new Daily(settings.zone(), LocalTime.of(3, 40)))
                .execute((_, _) -> jdbc.sql("delete from dossiers.opening where hour < :before")
                        .param(
                                "before",
                                clock.instant().atOffset(ZoneOffset.UTC).minus(KEPT))
                        .update());
    }
}
