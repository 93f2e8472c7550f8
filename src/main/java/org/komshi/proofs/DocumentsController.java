package org.komshi.proofs;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.files.FileId;
import org.komshi.files.Files;
import org.komshi.files.Sending;
import org.komshi.forms.TypedDay;
import org.komshi.identity.Visitor;
import org.komshi.organisations.OrganisationId;
import org.komshi.problems.NotFound;
import org.komshi.problems.Problem;
import org.komshi.web.OwnAddress;
import org.komshi.web.Page;
import org.komshi.web.Uploads;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The documents of an organisation, for those who act for it. */
@Controller
@RequestMapping("/my/organisations/{id}/documents")
class DocumentsController {
    private final HandingIn handingIn;
    private final DocumentsPages pages;
    private final Files files;
    private final java.time.InstantSource clock;

    DocumentsController(HandingIn handingIn, DocumentsPages pages, Files files, java.time.InstantSource clock) {
        this.handingIn = handingIn;
        this.pages = pages;
        this.files = files;
        this.clock = clock;
    }

    /** @param back where the person came from, for the way back; empty: nowhere in particular */
    @GetMapping
    ModelAndView list(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String said,
            Visitor visitor) {
        return pages.of(
                        new OrganisationId(id),
                        visitor.person(),
                        new DocumentsPages.Typed(sort, "", own(back)),
                        List.of())
                .addObject("said", said);
    }

    @PostMapping
    ModelAndView handIn(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            Visitor visitor,
            @ModelAttribute("page") Page page) {
        OrganisationId organisation = new OrganisationId(id);
        DocumentsPages.Typed typed = new DocumentsPages.Typed(
                fields.getOrDefault("sort", ""),
                fields.getOrDefault("issued", "").strip(),
                own(fields.getOrDefault("back", "")));
        List<Problem> problems = handingIn.handIn(
                organisation,
                new HandingIn.Entered(
                        typed.sort(),
                        TypedDay.read(typed.issued()).orElse(null),
                        LocalDate.ofInstant(clock.instant(), page.zone()),
                        Uploads.of(request).stream()
                                .filter(upload -> upload.field().equals("file"))
                                .findFirst()
                                .orElse(null)),
                visitor.person());
        if (problems.isEmpty()) {
            String back = typed.back().isEmpty() ? "" : "&back=" + typed.back();
            return new ModelAndView("redirect:/my/organisations/" + id + "/documents?said=kept" + back);
        }
        ModelAndView refused =
                pages.of(organisation, visitor.person(), typed, problems).addObject("said", "");
        refused.setStatus(UNPROCESSABLE_CONTENT);
        return refused;
    }

    @GetMapping("/{document}")
    ResponseEntity<InputStreamResource> file(@PathVariable UUID id, @PathVariable UUID document, Visitor visitor) {
        KeptDocument kept = handingIn.document(document, new OrganisationId(id), visitor.person());
        return Sending.of(
                files.file(new FileId(kept.file())).orElseThrow(NotFound::new), files.open(new FileId(kept.file())));
    }

    @GetMapping("/{document}/removal")
    ModelAndView removal(@PathVariable UUID id, @PathVariable UUID document, Visitor visitor) {
        OrganisationId organisation = new OrganisationId(id);
        return new ModelAndView(
                "proofs/removal",
                Map.of(
                        "document",
                        handingIn.document(document, organisation, visitor.person()),
                        "organisation",
                        pages.name(organisation)));
    }

    @PostMapping("/{document}/removal")
    ModelAndView remove(@PathVariable UUID id, @PathVariable UUID document, Visitor visitor) {
        handingIn.remove(document, new OrganisationId(id), visitor.person());
        return new ModelAndView("redirect:/my/organisations/" + id + "/documents?said=removed");
    }

    /** Only pages of the person's own work: nothing else leads here. */
    private static String own(String back) {
        String address = OwnAddress.of(back);
        return address.matches("/my/[a-z0-9/-]+") ? address : "";
    }
}
