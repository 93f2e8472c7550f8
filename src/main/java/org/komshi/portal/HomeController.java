package org.komshi.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.komshi.language.Languages;
import org.komshi.problems.NotFound;
import org.komshi.web.Page;
import org.komshi.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class HomeController {
    private final Pages pages;

    HomeController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/")
    String best(HttpServletRequest request) {
        Page page = pages.of(request);
        return "redirect:" + page.link("/");
    }

    @GetMapping("/{lang}/")
    String home(@PathVariable String lang) {
        if (Languages.find(lang).isEmpty()) {
            throw new NotFound();
        }
        return "portal/home";
    }
}
