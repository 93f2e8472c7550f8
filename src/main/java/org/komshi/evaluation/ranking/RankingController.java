package org.komshi.evaluation.ranking;

import java.util.List;
import java.util.UUID;
import org.komshi.calls.CallId;
import org.komshi.evaluation.rounds.DeskPages;
import org.komshi.evaluation.rounds.Round;
import org.komshi.evaluation.rounds.Rounds;
import org.komshi.identity.Visitor;
import org.komshi.problems.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/desk/calls/{id}/rounds/{number}")
class RankingController {
    private final Rankings rankings;
    private final RankingSheet sheet;
    private final Rounds rounds;
    private final DeskPages desk;

    RankingController(Rankings rankings, RankingSheet sheet, Rounds rounds, DeskPages desk) {
        this.rankings = rankings;
        this.sheet = sheet;
        this.rounds = rounds;
        this.desk = desk;
    }

    @GetMapping("/ranking")
    ModelAndView ranking(@PathVariable UUID id, @PathVariable int number, Visitor visitor) {
        Round round = round(id, number, visitor);
        return round.isOpened()
                ? desk.page("evaluation/ranking", round, visitor, List.of())
                        .addObject("view", new RankingView(rankings.of(round.id()), sees(round, visitor)))
                : desk.page("evaluation/notOpened", round, visitor, List.of()).addObject("part", "evaluation.ranking");
    }

    @GetMapping("/ranking.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable UUID id, @PathVariable int number, Visitor visitor) {
        Round round = round(id, number, visitor);
        if (!round.isOpened()) {
            throw new NotFound();
        }
        return sheet.of(round, rankings.of(round.id()), visitor.reads())
                .download("ranking-" + round.code() + "-" + round.number());
    }

    private Round round(UUID id, int number, Visitor visitor) {
        return rounds.find(new CallId(id), number, visitor.person(), Rounds.JUDGES);
    }

    /** The committee judges proposals, not assessors: it reads no names. */
    private boolean sees(Round round, Visitor visitor) {
        return rounds.works(round.call(), visitor.person(), Rounds.READERS);
    }
}
