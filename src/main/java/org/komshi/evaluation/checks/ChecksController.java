package org.komshi.evaluation.checks;

import java.util.List;
import java.util.UUID;
import org.komshi.calls.CallId;
import org.komshi.evaluation.rounds.DeskPages;
import org.komshi.evaluation.rounds.Round;
import org.komshi.evaluation.rounds.Rounds;
import org.komshi.identity.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ChecksController {
    private final CheckLines lines;
    private final Checks checks;
    private final Rounds rounds;
    private final DeskPages desk;

    ChecksController(CheckLines lines, Checks checks, Rounds rounds, DeskPages desk) {
        this.lines = lines;
        this.checks = checks;
        this.rounds = rounds;
        this.desk = desk;
    }

    @GetMapping("/desk/calls/{id}/rounds/{number}/checks")
    ModelAndView checks(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String show,
            Visitor visitor) {
        Round round = rounds.find(new CallId(id), number, visitor.person(), Rounds.READERS);
        if (!round.isOpened()) {
            return desk.page("evaluation/notOpened", round, visitor, List.of()).addObject("part", "evaluation.checks");
        }
        List<CheckLines.Line> all = lines.of(round.id());
        return desk.page("evaluation/checks", round, visitor, List.of())
                .addObject("all", all)
                .addObject(
                        "lines",
                        all.stream().filter(line -> line.isShownFor(show)).toList())
                .addObject("items", checks.checklist(round).items().size())
                .addObject("show", show);
    }
}
