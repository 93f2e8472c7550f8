package org.komshi.identity.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.komshi.identity.Role;
import org.komshi.identity.Roles;
import org.komshi.web.spi.AdministrationPart;
import org.springframework.stereotype.Component;

/** Whether those who run calls have their roles, and the hub a second administrator. */
@Component
class PeoplePart implements AdministrationPart {
    private final Roles roles;

    PeoplePart(Roles roles) {
        this.roles = roles;
    }

    @Override
    public Part part() {
        List<Point> points = new ArrayList<>();
        if (roles.inForce(Role.OFFICER) == 0) {
            points.add(Point.missing("identity.people.no-officer"));
        }
        if (roles.inForce(Role.MANAGER) == 0) {
            points.add(Point.missing("identity.people.no-manager"));
        }
        if (roles.holders(Role.ADMINISTRATOR) < 2) {
            points.add(Point.advised("identity.people.one-administrator"));
        }
        if (points.isEmpty()) {
            points.add(Point.ready(
                    "identity.people.ready",
                    Map.of("officers", roles.inForce(Role.OFFICER), "managers", roles.inForce(Role.MANAGER))));
        }
        return new Part("identity.people", "/desk/people", 60, points);
    }
}
