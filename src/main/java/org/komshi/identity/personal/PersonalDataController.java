package org.komshi.identity.personal;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.komshi.identity.Visitor;
import org.komshi.web.Page;
import org.komshi.web.Pages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the hub holds of the person who reads: to see and to take along. */
@Controller
class PersonalDataController {
    private final Copies copies;
    private final Consents consents;
    private final Openings openings;
    private final Pages pages;
    private final TemplateEngine templates;

    PersonalDataController(Copies copies, Consents consents, Openings openings, Pages pages, TemplateEngine templates) {
        this.copies = copies;
        this.consents = consents;
        this.openings = openings;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping("/my/account/data")
    ModelAndView read(Visitor visitor) {
        return new ModelAndView(
                "identity/data",
                Map.of(
                        "parts",
                        copies.of(visitor.person()),
                        "consents",
                        consents.of(visitor.person()),
                        "openings",
                        openings.of(visitor.person())));
    }

    @GetMapping("/my/account/data/copy.zip")
    ResponseEntity<byte[]> copy(Visitor visitor, HttpServletRequest request) {
        Page page = pages.of(request);
        List<Copies.Part> parts = copies.of(visitor.person());
        StringOutput drawn = new StringOutput();
        templates.render("identity/copy.jte", Map.of("page", page, "name", visitor.name(), "parts", parts), drawn);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("my-data.zip")
                                .build()
                                .toString())
                .body(copies.zip(parts, drawn.toString()));
    }
}
