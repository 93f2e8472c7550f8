package org.komshi.backups;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.identity.Role;
import org.komshi.language.Speech;
import org.komshi.web.spi.DeskTasks;
import org.komshi.web.spi.Visiting;
import org.springframework.stereotype.Component;

/** Tells administrators on their desk that a backup is missing. */
@Component
class BackupWarning implements DeskTasks {
    private final State state;
    private final Speech speech;

    BackupWarning(State state, Speech speech) {
        this.state = state;
        this.speech = speech;
    }

    @Override
    public List<Task> waitingFor(Visiting visiting) {
        if (!visiting.is(Role.ADMINISTRATOR.word())) {
            return List.of();
        }
        String about = speech.in(visiting.language()).say("backups.backups");
        Optional<Task> missing = state.missingSince().map(due -> task("backups.task.missing", about, Optional.of(due)));
        return missing.or(() -> state.failedAt().map(_ -> task("backups.task.failed", about, Optional.empty())))
                .map(List::of)
                .orElseGet(List::of);
    }

    private static Task task(String label, String about, Optional<Instant> due) {
        return new Task(label, Map.of(), about, "/desk/backups", due);
    }
}
