package org.komshi.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.komshi.language.Languages;
import org.komshi.problems.NotFound;
import org.komshi.web.Page;
import org.komshi.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class HomeController {
    private final Pages pages;
    private final HomeRepository homes;
    private final InstantSource clock;

    HomeController(Pages pages, HomeRepository homes, InstantSource clock) {
        this.pages = pages;
        this.homes = homes;
        this.clock = clock;
    }

    @GetMapping("/")
    String best(HttpServletRequest request) {
        Page page = pages.of(request);
        return "redirect:" + page.link("/");
    }

    @GetMapping("/{lang}")
    String withoutSlash(@PathVariable String lang) {
        if (Languages.find(lang).isEmpty()) {
            throw new NotFound();
        }
        return "redirect:/" + lang + "/";
    }

    @GetMapping("/{lang}/")
    ModelAndView home(@PathVariable String lang) {
        if (Languages.find(lang).isEmpty()) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        Home home = new Home(homes.calls(now), homes.woven(), homes.sums(), homes.grants(now), homes.territories());
        return new ModelAndView("portal/home", Map.of("home", home));
    }
}
