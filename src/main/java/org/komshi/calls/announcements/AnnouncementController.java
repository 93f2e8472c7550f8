package org.komshi.calls.announcements;

import java.time.Instant;
import java.time.InstantSource;
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
    private final InstantSource clock;

    AnnouncementController(Calls calls, Announcements announcements, InstantSource clock) {
        this.calls = calls;
        this.announcements = announcements;
        this.clock = clock;
    }

    @GetMapping("/{lang}/calls/{slug}")
    ModelAndView call(@PathVariable String slug, @ModelAttribute("page") Page page) {
        Instant now = clock.instant(); // once: the whole page speaks of the same instant
        CallView call = calls.published(slug, now);
        return new ModelAndView(
                "calls/announcement",
                Map.of(
                        "announcement",
                        announcements.of(call, page, now),
                        "sections",
                        announcements.sections(call, page)));
    }
}
