package org.komshi.evaluation.assessors;

import java.util.List;
import java.util.UUID;
import org.komshi.calls.CallId;
import org.komshi.evaluation.rounds.DeskPages;
import org.komshi.evaluation.rounds.Round;
import org.komshi.evaluation.rounds.Rounds;
import org.komshi.identity.PersonId;
import org.komshi.identity.Visitor;
import org.komshi.language.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/desk/calls/{id}/assessors")
class AssessorsController {
    private final Assessors assessors;
    private final Rounds rounds;
    private final DeskPages desk;

    AssessorsController(Assessors assessors, Rounds rounds, DeskPages desk) {
        this.assessors = assessors;
        this.rounds = rounds;
        this.desk = desk;
    }

    @GetMapping
    ModelAndView assessors(@PathVariable UUID id, @RequestParam(defaultValue = "") String said, Visitor visitor) {
        return page(new CallId(id), visitor, InvitationForm.EMPTY, List.of()).addObject("said", said);
    }

    @PostMapping
    ModelAndView invite(@PathVariable UUID id, @RequestParam(defaultValue = "") List<UUID> person, Visitor visitor) {
        CallId call = new CallId(id);
        List<CannotInvite> problems =
                assessors.invite(call, person.stream().map(PersonId::new).toList(), visitor.person());
        return problems.isEmpty() ? done(call) : page(call, visitor, InvitationForm.EMPTY, problems);
    }

    @PostMapping("/invitations")
    ModelAndView inviteByMail(@PathVariable UUID id, InvitationForm form, Visitor visitor) {
        CallId call = new CallId(id);
        List<CannotInvite> problems = assessors.invite(
                call,
                new Assessors.Invitation(
                        form.email(),
                        form.name(),
                        Languages.find(form.language()).orElse(visitor.reads())),
                visitor.person());
        return problems.isEmpty() ? done(call) : page(call, visitor, form, problems);
    }

    private static ModelAndView done(CallId call) {
        return new ModelAndView("redirect:/desk/calls/" + call.value() + "/assessors?said=invited");
    }

    private ModelAndView page(CallId call, Visitor visitor, InvitationForm form, List<CannotInvite> problems) {
        Round round = rounds.current(call, visitor.person(), Rounds.READERS);
        return desk.page("evaluation/assessors", round, visitor, problems)
                .addObject("assessors", assessors.of(call))
                .addObject("possible", assessors.possible(call))
                .addObject("form", form);
    }
}
