package org.komshi.backups;

import java.util.List;
import java.util.Map;
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
        return state.missingSince().stream()
                .map(due -> new Task(
                        "backups.task.missing",
                        Map.of(),
                        speech.in(visiting.language()).say("backups.backups"),
                        "/desk/backups",
                        java.util.Optional.of(due)))
                .toList();
    }
}
