package org.komshi.applications.writing;

import java.util.UUID;
import org.komshi.applications.ApplicationId;
import org.komshi.identity.Visitor;
import org.komshi.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** One application: its task list, its deadline, what was sent. */
@Controller
class ApplicationController {
    private final ApplicationPages pages;

    ApplicationController(ApplicationPages pages) {
        this.pages = pages;
    }

    @GetMapping("/my/applications/{id}")
    String application(@PathVariable UUID id, Visitor visitor, @ModelAttribute("page") Page page, Model model) {
        model.addAttribute("view", pages.of(new ApplicationId(id), visitor.person(), page.phrases()));
        return "applications/application";
    }
}
