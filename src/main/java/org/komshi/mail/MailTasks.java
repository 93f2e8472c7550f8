package org.komshi.mail;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.web.spi.DeskTasks;
import org.komshi.web.spi.Visiting;
import org.springframework.stereotype.Component;

/** An administrator is told at the desk of mail that did not arrive. */
@Component
class MailTasks implements DeskTasks {
    private final MailLines lines;
    private final InstantSource clock;

    MailTasks(MailLines lines, InstantSource clock) {
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Visiting visiting) {
        if (!visiting.is("administrator")) {
            return List.of();
        }
        int undelivered = lines.undelivered(clock.instant().minus(MailPart.RECENT));
        return undelivered == 0
                ? List.of()
                : List.of(new Task(
                        "mail.task.undelivered",
                        Map.of("count", undelivered),
                        "",
                        "/desk/administration/mail",
                        Optional.empty()));
    }
}
