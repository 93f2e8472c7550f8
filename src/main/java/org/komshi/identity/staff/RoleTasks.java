package org.komshi.identity.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.identity.Role;
import org.komshi.web.spi.DeskTasks;
import org.komshi.web.spi.Visiting;
import org.springframework.stereotype.Component;

/** Roles that wait for this administrator's consent. */
@Component
class RoleTasks implements DeskTasks {
    private final FourEyes fourEyes;

    RoleTasks(FourEyes fourEyes) {
        this.fourEyes = fourEyes;
    }

    @Override
    public List<Task> waitingFor(Visiting visiting) {
        if (!visiting.is(Role.ADMINISTRATOR.word())) {
            return List.of();
        }
        return fourEyes.waiting().stream()
                .filter(request -> request.mayBeConsentedBy(visiting.person()))
                .map(request -> new Task(
                        "identity.role-request.task",
                        Map.of("asker", request.askerName()),
                        request.name(),
                        request.address(),
                        Optional.empty()))
                .toList();
    }
}
