package org.komshi.evaluation.assessors;

import java.util.List;
import java.util.UUID;
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
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/desk/calls/{id}/assessors/{person}/removal")
class RemovalController {
    private final Assessors assessors;
    private final Rounds rounds;
    private final DeskPages desk;

    RemovalController(Assessors assessors, Rounds rounds, DeskPages desk) {
        this.assessors = assessors;
        this.rounds = rounds;
        this.desk = desk;
    }

    @GetMapping
    ModelAndView question(@PathVariable UUID id, @PathVariable UUID person, Visitor visitor) {
        Round round = rounds.current(new CallId(id), visitor.person(), Rounds.DESK);
        return desk.page("evaluation/removal", round, visitor, List.of())
                .addObject("assessor", assessors.find(round.call(), new PersonId(person)));
    }

    @PostMapping
    String remove(@PathVariable UUID id, @PathVariable UUID person, Visitor visitor) {
        assessors.remove(new CallId(id), new PersonId(person), visitor.person());
        return "redirect:/desk/calls/" + id + "/assessors?said=removed";
    }
}
