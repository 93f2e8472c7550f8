package org.komshi.applications.writing;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.applications.Applications;
import org.komshi.applications.CannotStart;
import org.komshi.applications.Start;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.identity.Visitor;
import org.komshi.organisations.OrganisationId;
import org.komshi.organisations.Organisations;
import org.komshi.organisations.Represented;
import org.komshi.problems.NotFound;
import org.komshi.problems.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Choosing for which organisation one applies to a call. */
@Controller
class NewApplicationController {
    private final Applications applications;
    private final Organisations organisations;
    private final Calls calls;

    NewApplicationController(Applications applications, Organisations organisations, Calls calls) {
        this.applications = applications;
        this.organisations = organisations;
        this.calls = calls;
    }

    @GetMapping("/my/applications/new")
    ModelAndView choose(@RequestParam(required = false) Optional<String> call, Visitor visitor) {
        if (call.isEmpty()) {
            return new ModelAndView("redirect:/my#open-calls");
        }
        List<Represented> mine = organisations.actsFor(visitor.person());
        String first = mine.size() == 1 ? mine.getFirst().organisation().value().toString() : "";
        return page(published(call.get()), mine, new Chosen(first, ""), List.of());
    }

    @PostMapping("/my/applications")
    ModelAndView start(
            @RequestParam String call,
            @RequestParam(required = false) Optional<UUID> organisation,
            @RequestParam(defaultValue = "") String lot,
            Visitor visitor) {
        CallView view = published(call);
        List<Represented> mine = organisations.actsFor(visitor.person());
        if (organisation.isEmpty()) {
            return refused(page(view, mine, new Chosen("", lot), List.of(new CannotStart.NoOrganisation())));
        }
        Chosen chosen = new Chosen(organisation.get().toString(), lot);
        return switch (applications.start(
                view.id(),
                new OrganisationId(organisation.get()),
                visitor.person(),
                Optional.of(lot).filter(one -> !one.isEmpty()))) {
            case Start.Started started ->
                new ModelAndView(
                        "redirect:/my/applications/" + started.application().value());
            case Start.Refused(var problems) -> refused(page(view, mine, chosen, problems));
        };
    }

    /** For whom, in which grant line; each empty while nothing is chosen. */
    private record Chosen(String organisation, String lot) {}

    /** What is no slug is no call either; it does not get as far as the database. */
    private CallView published(String slug) {
        if (!slug.matches("[\\w-]+")) {
            throw new NotFound();
        }
        return calls.published(slug);
    }

    private static ModelAndView page(
            CallView call, List<Represented> mine, Chosen chosen, List<? extends Problem> problems) {
        return new ModelAndView(
                "applications/newApplication",
                Map.of(
                        "call",
                        call,
                        "organisations",
                        mine,
                        "chosen",
                        chosen.organisation(),
                        "lot",
                        chosen.lot(),
                        "problems",
                        problems));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(UNPROCESSABLE_CONTENT);
        return page;
    }
}
