package org.komshi.administration;

import java.util.List;
import java.util.Map;
import org.komshi.web.spi.AdministrationPart;
import org.springframework.stereotype.Component;

/** Whether the hub has a name, and somebody to write to. */
@Component
class ProfilePart implements AdministrationPart {
    private final HubRepository repository;

    ProfilePart(HubRepository repository) {
        this.repository = repository;
    }

    @Override
    public Part part() {
        Chosen chosen = repository.find();
        Point name = chosen.name().isEmpty()
                ? Point.missing("administration.profile.missing")
                : Point.ready("administration.profile.ready", Map.of("mail", chosen.mail()));
        return new Part("administration.profile", "/desk/administration/hub", 10, List.of(name));
    }
}
