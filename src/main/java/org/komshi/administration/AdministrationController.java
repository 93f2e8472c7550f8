package org.komshi.administration;

import java.util.List;
import java.util.Map;
import org.komshi.web.Administration;
import org.komshi.web.spi.AdministrationPart;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What of the hub is ready and what is missing; a new hub is set up from here, and everything is changed from here. */
@Controller
class AdministrationController {
    private final Administration administration;

    AdministrationController(Administration administration) {
        this.administration = administration;
    }

    @GetMapping("/desk/administration")
    ModelAndView overview() {
        List<AdministrationPart.Part> parts = administration.parts();
        return new ModelAndView("administration/overview", Map.of("parts", parts));
    }
}
