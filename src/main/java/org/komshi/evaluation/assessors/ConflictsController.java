package org.komshi.evaluation.assessors;

import java.util.List;
import java.util.UUID;
import org.komshi.applications.ApplicationId;
import org.komshi.calls.CallId;
import org.komshi.evaluation.rounds.DeskPages;
import org.komshi.evaluation.rounds.Round;
import org.komshi.evaluation.rounds.Rounds;
import org.komshi.identity.PersonId;
import org.komshi.identity.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/desk/calls/{id}/conflicts")
class ConflictsController {
    private final Conflicts conflicts;
    private final Rounds rounds;
    private final DeskPages desk;

    ConflictsController(Conflicts conflicts, Rounds rounds, DeskPages desk) {
        this.conflicts = conflicts;
        this.rounds = rounds;
        this.desk = desk;
    }

    @GetMapping
    ModelAndView register(@PathVariable UUID id, @RequestParam(defaultValue = "") String said, Visitor visitor) {
        Round round = rounds.current(new CallId(id), visitor.person(), Rounds.READERS);
        return desk.page("evaluation/conflicts", round, visitor, List.of())
                .addObject("conflicts", conflicts.of(round.call(), visitor.person()))
                .addObject("said", said);
    }

    @GetMapping("/{application}/{person}/lifting")
    ModelAndView question(
            @PathVariable UUID id, @PathVariable UUID application, @PathVariable UUID person, Visitor visitor) {
        return page(
                conflicts.barring(
                        new CallId(id), new ApplicationId(application), new PersonId(person), visitor.person()),
                "",
                List.of(),
                visitor);
    }

    @PostMapping("/{application}/{person}/lifting")
    ModelAndView lift(
            @PathVariable UUID id,
            @PathVariable UUID application,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String why,
            Visitor visitor) {
        CallId call = new CallId(id);
        Conflict conflict =
                conflicts.barring(call, new ApplicationId(application), new PersonId(person), visitor.person());
        List<CannotLift> problems =
                conflicts.lift(call, conflict.application(), conflict.person(), why, visitor.person());
        return problems.isEmpty()
                ? new ModelAndView("redirect:/desk/calls/" + id + "/conflicts?said=lifted")
                : page(conflict, why, problems, visitor);
    }

    private ModelAndView page(Conflict conflict, String why, List<CannotLift> problems, Visitor visitor) {
        Round round = rounds.current(conflict.call(), visitor.person(), Rounds.DESK);
        return desk.page("evaluation/lifting", round, visitor, problems)
                .addObject("conflict", conflict)
                .addObject("why", why);
    }
}
