package org.komshi.organisations.succession;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.identity.PersonId;
import org.komshi.web.spi.DeskTasks;
import org.komshi.web.spi.Visiting;
import org.springframework.stereotype.Component;

/** What waits for officers: papers to check, objections to answer. */
@Component
class SuccessionTasks implements DeskTasks {
    private final SuccessionChecks checks;

    SuccessionTasks(SuccessionChecks checks) {
        this.checks = checks;
    }

    @Override
    public List<Task> waitingFor(Visiting visiting) {
        return checks.atDesk(new PersonId(visiting.person())).stream()
                .filter(succession -> !succession.isAskedBy(visiting.person()))
                .filter(succession -> succession.step() == Step.ASKED
                        || succession.step() == Step.OBJECTED && !succession.isCheckedBy(visiting.person()))
                .map(succession -> new Task(
                        "organisations.succession.task." + succession.step().word(),
                        Map.of("asker", succession.askerName()),
                        succession.name().value(visiting.language()),
                        succession.deskAddress(),
                        Optional.empty()))
                .toList();
    }
}
