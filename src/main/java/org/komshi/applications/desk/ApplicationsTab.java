package org.komshi.applications.desk;

import java.util.List;
import java.util.Set;
import org.komshi.calls.CallView;
import org.komshi.calls.spi.CallTabs;
import org.komshi.identity.Role;
import org.komshi.identity.Visitor;
import org.springframework.stereotype.Component;

/** The way from a call to its applications, once it was announced. */
@Component
class ApplicationsTab implements CallTabs {
    private static final Set<Role> READERS = Set.of(Role.OFFICER, Role.MANAGER, Role.AUDITOR);

    @Override
    public List<Tab> tabs(CallView call, Visitor visitor) {
        boolean announced = call.publishedAt().isPresent() && !call.past();
        boolean mayRead = visitor.roles().stream().anyMatch(READERS::contains);
        return announced && mayRead
                ? List.of(new Tab(
                        "applications.desk.tab", "/desk/calls/" + call.id().value() + "/applications", 0, 100))
                : List.of();
    }
}
