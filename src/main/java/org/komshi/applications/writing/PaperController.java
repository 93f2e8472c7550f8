package org.komshi.applications.writing;

import java.time.InstantSource;
import java.util.UUID;
import org.komshi.applications.ProposalId;
import org.komshi.applications.ProposalPapers;
import org.komshi.identity.Visitor;
import org.komshi.problems.NotFound;
import org.komshi.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** A proposal and its acknowledgement as PDF, for those who act for the applicant. */
@Controller
class PaperController {
    private final ProposalLines lines;
    private final ProposalPapers papers;
    private final InstantSource clock;

    PaperController(ProposalLines lines, ProposalPapers papers, InstantSource clock) {
        this.lines = lines;
        this.papers = papers;
        this.clock = clock;
    }

    @GetMapping("/my/proposals/{id}/proposal.pdf")
    ResponseEntity<byte[]> proposal(@PathVariable UUID id, Visitor visitor, @ModelAttribute("page") Page page) {
        return papers.proposal(own(id, visitor), page);
    }

    @GetMapping("/my/proposals/{id}/acknowledgement.pdf")
    ResponseEntity<byte[]> acknowledgement(@PathVariable UUID id, Visitor visitor, @ModelAttribute("page") Page page) {
        return papers.acknowledgement(own(id, visitor), page).orElseThrow(NotFound::new);
    }

    private ProposalId own(UUID id, Visitor visitor) {
        return lines.line(new ProposalId(id), visitor.person(), clock.instant()).id();
    }
}
