package org.komshi.applications.writing;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.applications.Applications;
import org.komshi.applications.CannotWithdraw;
import org.komshi.applications.ProposalId;
import org.komshi.applications.Withdrawal;
import org.komshi.identity.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Taking a submitted proposal back: first what will happen, then the act. */
@Controller
class WithdrawalController {
    private final Applications applications;
    private final ProposalLines lines;
    private final InstantSource clock;

    WithdrawalController(Applications applications, ProposalLines lines, InstantSource clock) {
        this.applications = applications;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping("/my/proposals/{id}/withdrawal")
    ModelAndView confirm(@PathVariable UUID id, Visitor visitor) {
        ProposalLine line = lines.line(new ProposalId(id), visitor.person(), clock.instant());
        return line.isSubmitted() ? page(line, "", List.of()) : new ModelAndView("redirect:" + line.address());
    }

    @PostMapping("/my/proposals/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String why, Visitor visitor) {
        ProposalId proposal = new ProposalId(id);
        Withdrawal withdrawal = applications.withdraw(proposal, visitor.person(), why);
        ProposalLine line = lines.line(proposal, visitor.person(), clock.instant());
        return switch (withdrawal) {
            case Withdrawal.Done _ -> new ModelAndView("redirect:" + line.address());
            case Withdrawal.Refused(var problem) -> {
                ModelAndView refused = page(line, why, List.of(problem));
                refused.setStatus(UNPROCESSABLE_CONTENT);
                yield refused;
            }
        };
    }

    private ModelAndView page(ProposalLine line, String why, List<CannotWithdraw> problems) {
        boolean open = line.period().isOpen(clock.instant());
        return new ModelAndView(
                "applications/withdrawal", Map.of("line", line, "why", why, "problems", problems, "open", open));
    }
}
