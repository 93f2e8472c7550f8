package org.komshi.evaluation.opening;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.komshi.calls.CallId;
import org.komshi.calls.CountryNames;
import org.komshi.evaluation.rounds.DeskPages;
import org.komshi.evaluation.rounds.Round;
import org.komshi.evaluation.rounds.Rounds;
import org.komshi.identity.Visitor;
import org.komshi.problems.NotFound;
import org.komshi.problems.Problem;
import org.komshi.sheets.Spreadsheet;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/desk/calls/{id}/rounds/{number}/opening")
class OpeningController {
    private final Openings openings;
    private final OpeningSheet sheet;
    private final Rounds rounds;
    private final DeskPages desk;
    private final CountryNames countries;
    private final InstantSource clock;

    OpeningController(Openings openings, OpeningSheet sheet, Rounds rounds, CountryNames countries, At at) {
        this.openings = openings;
        this.sheet = sheet;
        this.rounds = rounds;
        this.countries = countries;
        this.desk = at.desk();
        this.clock = at.clock();
    }

    /** Where and when the page is drawn. */
    @Component
    record At(DeskPages desk, InstantSource clock) {}

    @GetMapping
    ModelAndView opening(@PathVariable UUID id, @PathVariable int number, Visitor visitor) {
        return page(round(id, number, visitor), visitor, List.of());
    }

    @PostMapping
    ModelAndView open(@PathVariable UUID id, @PathVariable int number, Visitor visitor) {
        Round round = round(id, number, visitor);
        List<CannotOpen> problems = openings.open(round.id(), visitor.person());
        return problems.isEmpty()
                ? new ModelAndView("redirect:" + round.desk("opening"))
                : page(round, visitor, problems);
    }

    @GetMapping("/list.txt")
    ResponseEntity<byte[]> text(@PathVariable UUID id, @PathVariable int number, Visitor visitor) {
        OpeningRecord opening = record(round(id, number, visitor));
        return Spreadsheet.attachment(
                opening.fileName() + ".txt",
                new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8),
                opening.list().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/list.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable UUID id, @PathVariable int number, Visitor visitor) {
        OpeningRecord opening = record(round(id, number, visitor));
        return sheet.of(opening, visitor.reads()).download(opening.fileName());
    }

    private Round round(UUID id, int number, Visitor visitor) {
        return rounds.find(new CallId(id), number, visitor.person(), Rounds.READERS);
    }

    private OpeningRecord record(Round round) {
        return openings.record(round).orElseThrow(NotFound::new);
    }

    private ModelAndView page(Round round, Visitor visitor, List<? extends Problem> problems) {
        return desk.page("evaluation/opening", round, visitor, problems)
                .addObject("opening", openings.record(round).orElse(null))
                .addObject("arrived", openings.arrivedSoFar(round))
                .addObject("closed", !clock.instant().isBefore(round.closesAt()))
                .addObject("countries", countries.in(visitor.reads()));
    }
}
