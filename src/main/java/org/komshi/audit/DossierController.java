package org.komshi.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.komshi.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class DossierController {
    private final Dossiers dossiers;
    private final Pages pages;

    DossierController(Dossiers dossiers, Pages pages) {
        this.dossiers = dossiers;
        this.pages = pages;
    }

    @GetMapping("/desk/dossiers/{kind}/{id}")
    ModelAndView dossier(
            @PathVariable String kind,
            @PathVariable UUID id,
            @ModelAttribute DossierFilter filter,
            @RequestParam(name = "page", defaultValue = "1") int number,
            HttpServletRequest request) {
        Dossier dossier = dossiers.read(new Ref(kind, id), filter, Math.max(number, 1), pages.of(request));
        return new ModelAndView("audit/dossier", Map.of("dossier", dossier));
    }
}
