package org.komshi.calls.desk;

import java.util.Map;
import java.util.UUID;
import org.komshi.calls.CallId;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.calls.announcements.Announcement;
import org.komshi.calls.announcements.Announcements;
import org.komshi.calls.announcements.RoundPages;
import org.komshi.identity.Visitor;
import org.komshi.language.Languages;
import org.komshi.language.Speech;
import org.komshi.problems.NotFound;
import org.komshi.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A call as everyone will see it, in each language, drawn by the same templates. */
@Controller
class PreviewController {
    private final Calls calls;
    private final Announcements announcements;
    private final RoundPages rounds;
    private final Speech speech;

    PreviewController(Calls calls, Announcements announcements, RoundPages rounds, Speech speech) {
        this.calls = calls;
        this.announcements = announcements;
        this.rounds = rounds;
        this.speech = speech;
    }

    @GetMapping("/desk/calls/{id}/preview/{language}")
    ModelAndView call(
            @PathVariable UUID id, @PathVariable String language, Visitor visitor, @ModelAttribute("page") Page page) {
        CallView call = calls.atDesk(new CallId(id), visitor.person());
        Page read = in(language, page);
        return new ModelAndView(
                "calls/announcement",
                Map.of(
                        "page", read,
                        "announcement", announcement(call, read),
                        "sections", announcements.sections(call, read)));
    }

    @GetMapping("/desk/calls/{id}/preview/{language}/rounds/{number}")
    ModelAndView round(
            @PathVariable UUID id,
            @PathVariable String language,
            @PathVariable int number,
            Visitor visitor,
            @ModelAttribute("page") Page page) {
        CallView call = calls.atDesk(new CallId(id), visitor.person());
        Page read = in(language, page);
        return rounds.draw(announcement(call, read), call.round(number), read).addObject("page", read);
    }

    private Announcement announcement(CallView call, Page read) {
        return announcements.preview(
                call,
                read,
                "/desk/calls/" + call.id().value() + "/preview/"
                        + read.language().code());
    }

    private Page in(String language, Page page) {
        return page.speaking(speech.in(Languages.find(language).orElseThrow(NotFound::new)));
    }
}
