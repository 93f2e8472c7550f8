package org.komshi.organisations;

import java.util.List;
import org.komshi.problems.Problem;

/** What came of entering or changing an organisation. */
public sealed interface Registration {
    record Registered(OrganisationId organisation) implements Registration {}

    /** @param problems all of them, so that one can mend them at once */
    record Refused(List<? extends Problem> problems) implements Registration {}

    /** @throws IllegalStateException when it was refused: for loaders, whose data have no faults */
    default OrganisationId organisationOrThrow() {
        return switch (this) {
            case Registered(var organisation) -> organisation;
            case Refused(var problems) -> throw new IllegalStateException(String.valueOf(problems));
        };
    }
}
