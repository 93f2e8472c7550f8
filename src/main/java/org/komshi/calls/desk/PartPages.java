package org.komshi.calls.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komshi.calls.CallNavigations;
import org.komshi.calls.CallView;
import org.komshi.calls.CannotChange;
import org.komshi.calls.Correction;
import org.komshi.calls.CountryNames;
import org.komshi.calls.Part;
import org.komshi.calls.Parts;
import org.komshi.calls.announcements.ShownChange;
import org.komshi.calls.announcements.ShownChanges;
import org.komshi.identity.Role;
import org.komshi.identity.Visitor;
import org.komshi.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one part of a call: as it stands, as it was entered, or as somebody else changed it meanwhile. */
@Component
class PartPages {
    private final CallNavigations navigations;
    private final CountryNames countries;
    private final DefinitionChoices definitions;
    private final ShownChanges changes;
    private final Parts parts;

    PartPages(
            CallNavigations navigations,
            CountryNames countries,
            DefinitionChoices definitions,
            ShownChanges changes,
            Parts parts) {
        this.navigations = navigations;
        this.countries = countries;
        this.definitions = definitions;
        this.changes = changes;
        this.parts = parts;
    }

    ModelAndView standing(CallView call, Part part, Visitor visitor, boolean saved) {
        PartForm form = PartForm.of(part, call, parts.state(call.id(), part).version());
        ModelAndView page = draw(call, form, visitor, List.of());
        page.addObject("saved", saved);
        return page;
    }

    /** What was entered, to go on writing. */
    ModelAndView entered(CallView call, PartForm form, Visitor visitor) {
        return draw(call, form, visitor, List.of());
    }

    /**
     * What was entered, with its problems. Whoever was overtaken sees what differs from what is kept now, and may save
     * again, knowing it.
     */
    ModelAndView refused(CallView call, PartForm form, List<? extends Problem> problems, Visitor visitor) {
        ModelAndView page = draw(call, form, visitor, problems);
        if (problems.stream().anyMatch(CannotChange.Overtaken.class::isInstance)) {
            form.entries()
                    .put(
                            "version",
                            String.valueOf(parts.state(call.id(), form.part()).version()));
            page.addObject("differences", differences(call, form, visitor));
        }
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView draw(CallView call, PartForm form, Visitor visitor, List<? extends Problem> problems) {
        boolean officer = visitor.is(Role.OFFICER);
        var view = new PartView(
                call,
                form.part(),
                form.entries(),
                officer && call.stage().isDraft(),
                officer && call.stage().isRunning());
        Map<String, Object> model = new HashMap<>();
        model.put("view", view);
        model.put("form", form);
        model.put("problems", new ArrayList<>(problems));
        model.put("navigation", navigations.of(call, visitor));
        model.put("saved", false);
        model.put("differences", List.of());
        switch (form.part()) {
            case TEXTS -> {}
            case RULES -> model.put("countries", countries.in(visitor.reads()));
            case ROUNDS -> model.put("choices", definitions.all(visitor.reads()));
        }
        return new ModelAndView("calls/" + form.part().word(), model);
    }

    private List<ShownChange> differences(CallView call, PartForm form, Visitor visitor) {
        return changes.shown(call.zone(), form.applied(Correction.of(call)).changes(call), visitor.reads());
    }
}
