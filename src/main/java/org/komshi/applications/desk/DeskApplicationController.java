package org.komshi.applications.desk;

import java.util.Map;
import java.util.UUID;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.ProposalId;
import org.komshi.applications.ProposalPapers;
import org.komshi.files.FileId;
import org.komshi.files.Files;
import org.komshi.files.Sending;
import org.komshi.identity.Visitor;
import org.komshi.problems.NotFound;
import org.komshi.sheets.Spreadsheet;
import org.komshi.web.Page;
import org.springframework.core.io.InputStreamResource;
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
    private final Files files;

    DeskApplicationController(DeskApplications applications, ProposalPapers papers, Files files) {
        this.applications = applications;
        this.papers = papers;
        this.files = files;
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

    @GetMapping("/desk/applications/{id}/documents/{document}")
    ResponseEntity<InputStreamResource> document(@PathVariable UUID id, @PathVariable UUID document, Visitor visitor) {
        FileId file = new FileId(applications
                .document(new ApplicationId(id), document, visitor.person())
                .file());
        return Sending.of(files.file(file).orElseThrow(NotFound::new), files.open(file));
    }

    @GetMapping("/desk/proposals/{id}/proposal.pdf")
    ResponseEntity<byte[]> paper(@PathVariable UUID id, Visitor visitor, @ModelAttribute("page") Page page) {
        return papers.proposal(applications.open(new ProposalId(id), visitor.person()), page);
    }
}
