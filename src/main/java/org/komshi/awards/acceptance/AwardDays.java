package org.komshi.awards.acceptance;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.komshi.awards.publication.Protection;
import org.komshi.settings.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a new day brings for awards: reminders, ends, and delays that are over. */
@Configuration(proxyBeanMethods = false)
class AwardDays {
    /**
     * Looked up when the day comes: what mails needs the queue, which needs its tasks first. A day that was missed because the hub stood still is caught up at its start.
     */
    @Bean
    Task<Void> awardDay(
            ObjectProvider<Acceptances> acceptances, ObjectProvider<Protection> protection, Settings settings) {
        return Tasks.recurring("awards.day", new Daily(settings.zone(), LocalTime.of(0, 10)))
                .execute((_, _) -> turn(acceptances.getObject(), protection.getObject()));
    }

    /** One award a transaction: a hub that is stopped in between goes on where it stood. */
    static void turn(Acceptances acceptances, Protection protection) {
        protection.endDelays();
        boolean more = true;
        while (more) {
            more = acceptances.expireOne();
        }
        more = true;
        while (more) {
            more = acceptances.remindOne();
        }
    }
}
