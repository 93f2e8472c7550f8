package org.komshi.applications.writing;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.Applications;
import org.komshi.applications.CannotMove;
import org.komshi.calls.CallId;
import org.komshi.calls.Calls;
import org.komshi.identity.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Choosing another grant line for a draft. */
@Controller
class LotController {
    private final Applications applications;
    private final ProposalLines lines;
    private final Calls calls;
    private final InstantSource clock;

    LotController(Applications applications, ProposalLines lines, Calls calls, InstantSource clock) {
        this.applications = applications;
        this.lines = lines;
        this.calls = calls;
        this.clock = clock;
    }

    @GetMapping("/my/applications/{id}/lot")
    ModelAndView choose(@PathVariable UUID id, Visitor visitor) {
        ProposalLine line = line(id, visitor);
        return line.mayChangeLot() ? page(line, line.lot(), List.of()) : new ModelAndView("redirect:" + line.address());
    }

    @PostMapping("/my/applications/{id}/lot")
    ModelAndView move(@PathVariable UUID id, @RequestParam(defaultValue = "") String lot, Visitor visitor) {
        Optional<CannotMove> refused = applications.move(new ApplicationId(id), visitor.person(), lot);
        ProposalLine line = line(id, visitor);
        if (refused.isEmpty()) {
            return new ModelAndView("redirect:" + line.address());
        }
        ModelAndView page = page(line, lot, List.of(refused.get()));
        page.setStatus(UNPROCESSABLE_CONTENT);
        return page;
    }

    private ProposalLine line(UUID id, Visitor visitor) {
        return lines.of(new ApplicationId(id), visitor.person(), clock.instant())
                .getFirst();
    }

    private ModelAndView page(ProposalLine line, String chosen, List<CannotMove> problems) {
        return new ModelAndView(
                "applications/lot",
                Map.of(
                        "line",
                        line,
                        "call",
                        calls.call(new CallId(line.call())),
                        "chosen",
                        chosen,
                        "problems",
                        problems));
    }
}
