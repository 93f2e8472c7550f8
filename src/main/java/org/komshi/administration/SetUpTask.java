package org.komshi.administration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.web.Administration;
import org.komshi.web.spi.AdministrationPart;
import org.komshi.web.spi.DeskTasks;
import org.komshi.web.spi.Visiting;
import org.springframework.stereotype.Component;

/** An administrator is told at the desk while something of the hub is missing. */
@Component
class SetUpTask implements DeskTasks {
    private final Administration administration;
    private final KnownProfile profile;

    SetUpTask(Administration administration, KnownProfile profile) {
        this.administration = administration;
        this.profile = profile;
    }

    @Override
    public List<Task> waitingFor(Visiting visiting) {
        if (!visiting.is("administrator")) {
            return List.of();
        }
        long missing = administration.parts().stream()
                .filter(part -> part.state() == AdministrationPart.State.MISSING)
                .count();
        return missing == 0
                ? List.of()
                : List.of(new Task(
                        "administration.task",
                        Map.of("count", missing),
                        profile.now().name().value(visiting.language()),
                        Administration.ADDRESS,
                        Optional.empty()));
    }
}
