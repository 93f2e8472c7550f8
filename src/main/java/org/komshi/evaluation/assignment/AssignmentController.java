package org.komshi.evaluation.assignment;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.komshi.calls.CallId;
import org.komshi.evaluation.rounds.DeskPages;
import org.komshi.evaluation.rounds.Round;
import org.komshi.evaluation.rounds.Rounds;
import org.komshi.identity.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/desk/calls/{id}/rounds/{number}/assignment")
class AssignmentController {
    private final Assignments assignments;
    private final Rounds rounds;
    private final DeskPages desk;
    private final InstantSource clock;

    AssignmentController(Assignments assignments, Rounds rounds, DeskPages desk, InstantSource clock) {
        this.assignments = assignments;
        this.rounds = rounds;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView assignment(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String said,
            Visitor visitor) {
        Round round = round(id, number, visitor);
        return page(round, new AssignmentForm(wanted, "", ""), visitor, List.of())
                .addObject("said", said);
    }

    @PostMapping
    ModelAndView confirm(@PathVariable UUID id, @PathVariable int number, AssignmentForm form, Visitor visitor) {
        Round round = round(id, number, visitor);
        List<CannotAssign> problems = assignments.confirm(
                round.id(),
                new Assignments.Order(form.number(0), due(form, round), Optional.of(form.plan())),
                visitor.person());
        return problems.isEmpty()
                ? new ModelAndView("redirect:" + round.desk("assignment?said=assigned"))
                : page(round, form, visitor, problems);
    }

    private static Optional<Instant> due(AssignmentForm form, Round round) {
        try {
            return Optional.of(
                    LocalDateTime.parse(form.due()).atZone(round.zone()).toInstant());
        } catch (DateTimeParseException notTyped) {
            return Optional.empty();
        }
    }

    private Instant inTwoWeeks() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS).plus(14, ChronoUnit.DAYS);
    }

    private static String local(Instant at, Round round) {
        return at.atZone(round.zone())
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private Round round(UUID id, int number, Visitor visitor) {
        return rounds.find(new CallId(id), number, visitor.person(), Rounds.READERS);
    }

    private ModelAndView page(Round round, AssignmentForm form, Visitor visitor, List<CannotAssign> problems) {
        if (!round.isOpened()) {
            return desk.page("evaluation/notOpened", round, visitor, problems)
                    .addObject("part", "evaluation.assignment");
        }
        int wanted = Math.clamp(
                form.number(assignments.wantedIn(round.id()).orElse(Assignments.USUAL)), 1, Assignments.MOST);
        Optional<Instant> due = assignments.dueOf(round.id());
        String typed = form.due().isEmpty() ? local(due.orElseGet(this::inTwoWeeks), round) : form.due();
        return desk.page("evaluation/assignment", round, visitor, problems)
                .addObject("proposed", assignments.propose(round, wanted))
                .addObject("rows", assignments.rows(round.id()))
                .addObject("decided", rounds.isDecided(round.id()))
                .addObject("due", typed)
                .addObject("dueAt", due.orElse(null));
    }
}
