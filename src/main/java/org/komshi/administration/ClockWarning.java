package org.komshi.administration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.database.ClockJumped;
import org.komshi.database.ClockWatch;
import org.komshi.web.Administration;
import org.komshi.web.spi.DeskTasks;
import org.komshi.web.spi.Visiting;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps in the record that the hub's clock was set, and tells administrators while the clocks are apart. */
@Component
class ClockWarning implements DeskTasks {
    private final ClockWatch watch;
    private final Audit audit;
    private final KnownProfile profile;

    ClockWarning(ClockWatch watch, Audit audit, KnownProfile profile) {
        this.watch = watch;
        this.audit = audit;
        this.profile = profile;
    }

    @EventListener
    @Transactional
    void note(ClockJumped jumped) {
        long seconds = jumped.by().toSeconds();
        audit.record(new Entry(
                "administration.clock-jumped",
                Optional.empty(),
                Choosing.HUB,
                Choosing.HUB,
                Map.of("seconds", Math.abs(seconds), "way", seconds < 0 ? "back" : "forth"),
                Optional.empty()));
    }

    @Override
    public List<Task> waitingFor(Visiting visiting) {
        if (!visiting.is("administrator")) {
            return List.of();
        }
        return watch.apart().map(Duration::abs).stream()
                .map(apart -> new Task(
                        "administration.task.clock",
                        Map.of("seconds", apart.toSeconds()),
                        profile.now().name().value(visiting.language()),
                        Administration.ADDRESS,
                        Optional.empty()))
                .toList();
    }
}
