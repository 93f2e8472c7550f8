package org.komshi.calls.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.komshi.calls.CallId;
import org.komshi.calls.CallNavigations;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.calls.Readiness;
import org.komshi.calls.announcements.Announcement;
import org.komshi.calls.announcements.Announcements;
import org.komshi.identity.Visitor;
import org.komshi.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A call at a glance: where it stands, what comes next. */
@Controller
class OverviewController {
    private final Calls calls;
    private final CallNavigations navigations;
    private final Announcements announcements;
    private final InstantSource clock;

    OverviewController(Calls calls, CallNavigations navigations, Announcements announcements, InstantSource clock) {
        this.calls = calls;
        this.navigations = navigations;
        this.announcements = announcements;
        this.clock = clock;
    }

    @GetMapping("/desk/calls/{id}")
    ModelAndView call(
            @PathVariable UUID id,
            Visitor visitor,
            @RequestParam(required = false) String published,
            @ModelAttribute("page") Page page) {
        CallView call = calls.atDesk(new CallId(id), visitor.person());
        Instant now = clock.instant();
        Map<String, Object> model = new HashMap<>();
        model.put("navigation", navigations.of(call, visitor));
        model.put("announcement", announcement(call, page));
        model.put("stages", Stages.of(call, page.phrases()));
        model.put(
                "missing", call.stage().isDraft() ? Readiness.missing(call, now).size() : 0);
        model.put("officer", calls.worksOn(call.id(), visitor.person(), "officer"));
        model.put("published", published != null);
        return new ModelAndView("calls/overview", model);
    }

    /** Links to what everyone reads; while there is no such page, to its preview. */
    private Announcement announcement(CallView call, Page page) {
        return call.publishedAt().isPresent() || call.past()
                ? announcements.of(call, page)
                : announcements.preview(
                        call,
                        page,
                        "/desk/calls/" + call.id().value() + "/preview/"
                                + page.language().code());
    }
}
