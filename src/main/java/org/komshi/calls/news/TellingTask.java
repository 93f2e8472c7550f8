package org.komshi.calls.news;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The queue's side of {@link News}; asked for late, since what it needs may itself hand things to the queue. */
@Configuration(proxyBeanMethods = false)
class TellingTask {
    static final String NAME = "calls.news";

    @Bean
    Task<Void> callsNews(ObjectProvider<Telling> telling) {
        return Tasks.oneTime(NAME).execute((task, _) -> telling.getObject().tell(UUID.fromString(task.getId())));
    }
}
