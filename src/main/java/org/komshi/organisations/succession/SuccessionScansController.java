package org.komshi.organisations.succession;

import java.util.UUID;
import org.komshi.identity.Visitor;
import org.komshi.problems.NotFound;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The scanned paper, to save: for whoever handed it in, and for officers. Those it would replace read what it is. */
@Controller
class SuccessionScansController {
    private final Successions successions;
    private final SuccessionChecks checks;
    private final SuccessionScans scans;

    SuccessionScansController(Successions successions, SuccessionChecks checks, SuccessionScans scans) {
        this.successions = successions;
        this.checks = checks;
        this.scans = scans;
    }

    @GetMapping("/my/successions/{id}/scan")
    ResponseEntity<InputStreamResource> own(@PathVariable UUID id, Visitor visitor) {
        Succession succession = successions.succession(id, visitor.person());
        if (!succession.asker().equals(visitor.person())) {
            throw new NotFound();
        }
        return scans.send(succession);
    }

    @GetMapping("/desk/successions/{id}/scan")
    ResponseEntity<InputStreamResource> atDesk(@PathVariable UUID id, Visitor visitor) {
        return scans.send(checks.succession(id, visitor.person()));
    }
}
