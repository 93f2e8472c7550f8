package org.komshi.calls.programmes;

import java.util.List;
import java.util.Map;
import org.komshi.web.spi.AdministrationPart;
import org.springframework.stereotype.Component;

/** Whether there is a programme that calls can belong to. */
@Component
class ProgrammesPart implements AdministrationPart {
    private final ProgrammeRepository repository;

    ProgrammesPart(ProgrammeRepository repository) {
        this.repository = repository;
    }

    @Override
    public Part part() {
        int count = repository.lines().size();
        Point point = count == 0
                ? Point.missing("calls.programmes.missing")
                : Point.ready("calls.programmes.ready", Map.of("count", count));
        return new Part("calls.programmes", "/desk/administration/programmes", 30, List.of(point));
    }
}
