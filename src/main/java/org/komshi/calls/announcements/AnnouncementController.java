package org.komshi.calls.announcements;

import java.util.Map;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A call for everyone. */
@Controller
class AnnouncementController {
    private final Calls calls;
    private final Announcements announcements;

    AnnouncementController(Calls calls, Announcements announcements) {
        this.calls = calls;
        this.announcements = announcements;
    }

    @GetMapping("/{lang}/calls/{slug}")
    ModelAndView call(@PathVariable String slug, @ModelAttribute("page") Page page) {
        CallView call = calls.published(slug);
        return new ModelAndView(
                "calls/announcement",
                Map.of("announcement", announcements.of(call, page), "sections", announcements.sections(call, page)));
    }
}
