package org.komshi.applications.writing;

import org.komshi.identity.Visitor;
import org.komshi.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** {@code /my}: what waits for a person, their organisations' applications, open calls. */
@Controller
class MyHomeController {
    private final Home home;

    MyHomeController(Home home) {
        this.home = home;
    }

    @GetMapping("/my")
    String home(Visitor visitor, @ModelAttribute("page") Page page, Model model) {
        model.addAttribute("home", home.of(visitor.person(), page.phrases()));
        return "applications/home";
    }
}
