package org.komshi.calls.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.calls.CallId;
import org.komshi.calls.CallNavigations;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.calls.CannotPublish;
import org.komshi.calls.Publications;
import org.komshi.calls.Publications.Publication;
import org.komshi.calls.Readiness;
import org.komshi.identity.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Everything that is still missing, each with its link; then what will happen, and the button. */
@Controller
class PublicationController {
    private final Calls calls;
    private final Publications publications;
    private final CallNavigations navigations;
    private final InstantSource clock;

    PublicationController(Calls calls, Publications publications, CallNavigations navigations, InstantSource clock) {
        this.calls = calls;
        this.publications = publications;
        this.navigations = navigations;
        this.clock = clock;
    }

    @GetMapping("/desk/calls/{id}/publication")
    ModelAndView ask(@PathVariable UUID id, Visitor visitor) {
        CallView call = calls.ofOfficer(new CallId(id), visitor.person());
        return call.stage().isDraft()
                ? page(call, Readiness.missing(call, clock.instant()), visitor)
                : new ModelAndView("redirect:/desk/calls/" + id);
    }

    @PostMapping("/desk/calls/{id}/publication")
    ModelAndView publish(@PathVariable UUID id, Visitor visitor) {
        return switch (publications.publish(new CallId(id), visitor.person())) {
            case Publication.Published _ -> new ModelAndView("redirect:/desk/calls/" + id + "?published");
            case Publication.Refused(var problems) -> {
                CallView call = calls.ofOfficer(new CallId(id), visitor.person());
                // Two clicks, two tabs: it is published, which is what the person wanted.
                if (!call.stage().isDraft()) {
                    yield new ModelAndView("redirect:/desk/calls/" + id);
                }
                ModelAndView page = page(call, problems, visitor);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private ModelAndView page(CallView call, List<CannotPublish> missing, Visitor visitor) {
        return new ModelAndView(
                "calls/publication",
                Map.of(
                        "navigation",
                        navigations.of(call, visitor),
                        "call",
                        call,
                        "missing",
                        missing,
                        "untranslated",
                        Readiness.untranslated(call)));
    }
}
