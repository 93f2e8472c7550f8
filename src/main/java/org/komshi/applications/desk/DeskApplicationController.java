package org.komshi.applications.desk;

import java.util.Map;
import java.util.UUID;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.ProposalId;
import org.komshi.applications.ProposalPapers;
import org.komshi.identity.Visitor;
import org.komshi.problems.NotFound;
import org.komshi.sheets.Spreadsheet;
import org.komshi.web.Page;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One application at the desk, to read and to print, with the file that was received. */
@Controller
class DeskApplicationController {
    private final DeskApplications applications;
    private final ProposalPapers papers;

    DeskApplicationController(DeskApplications applications, ProposalPapers papers) {
        this.applications = applications;
        this.papers = papers;
    }

    @GetMapping("/desk/applications/{id}")
    ModelAndView application(@PathVariable UUID id, Visitor visitor, @ModelAttribute("page") Page page) {
        DeskApplication view = applications.of(new ApplicationId(id), visitor.person(), page.phrases());
        return new ModelAndView("applications/deskApplication", Map.of("view", view));
    }

    @GetMapping("/desk/proposals/{id}/canonical.json")
    ResponseEntity<byte[]> file(@PathVariable UUID id, Visitor visitor) {
        byte[] bytes = applications.file(new ProposalId(id), visitor.person()).orElseThrow(NotFound::new);
        return Spreadsheet.attachment("submission.json", MediaType.APPLICATION_JSON, bytes);
    }

    @GetMapping("/desk/proposals/{id}/proposal.pdf")
    ResponseEntity<byte[]> paper(@PathVariable UUID id, Visitor visitor, @ModelAttribute("page") Page page) {
        return papers.proposal(applications.open(new ProposalId(id), visitor.person()), page);
    }
}
