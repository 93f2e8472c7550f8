package org.komshi.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.komshi.identity.spi.PersonalData;
import org.komshi.language.Languages;
import org.komshi.problems.NotFound;
import org.komshi.settings.Settings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What every footer leads to. */
@Controller
class StandingPagesController {
    private final @Nullable String contact;
    private final List<PersonalData> rooms;

    StandingPagesController(Settings settings, List<PersonalData> rooms) {
        this.rooms = rooms;
        this.contact = Optional.of(settings.mail().from())
                .filter(address -> !address.endsWith("@localhost"))
                .orElse(null);
    }

    @GetMapping("/{lang}/about")
    ModelAndView about(@PathVariable String lang) {
        return standing(lang, "portal/about");
    }

    @GetMapping("/{lang}/accessibility")
    ModelAndView accessibility(@PathVariable String lang) {
        return standing(lang, "portal/accessibility");
    }

    @GetMapping("/{lang}/privacy")
    ModelAndView privacy(@PathVariable String lang) {
        ModelAndView page = standing(lang, "portal/privacy");
        page.addObject(
                "kinds", rooms.stream().flatMap(room -> room.kinds().stream()).toList());
        return page;
    }

    private ModelAndView standing(String lang, String template) {
        if (Languages.find(lang).isEmpty()) {
            throw new NotFound();
        }
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("contact", contact);
        return new ModelAndView(template, model);
    }
}
