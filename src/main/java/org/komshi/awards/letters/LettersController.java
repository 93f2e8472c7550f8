package org.komshi.awards.letters;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.ProposalId;
import org.komshi.awards.decisions.DecisionRound;
import org.komshi.awards.decisions.DecisionRounds;
import org.komshi.calls.CallId;
import org.komshi.calls.CallNavigations;
import org.komshi.identity.Visitor;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.Speech;
import org.komshi.problems.NotFound;
import org.komshi.problems.Problem;
import org.komshi.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/desk/calls/{id}/rounds/{number}/letters")
class LettersController {
    private final Letters letters;
    private final DecisionRounds rounds;
    private final CallNavigations navigations;
    private final Speech speech;
    private final LetterPapers papers;

    LettersController(
            Letters letters, DecisionRounds rounds, CallNavigations navigations, Speech speech, LetterPapers papers) {
        this.letters = letters;
        this.rounds = rounds;
        this.navigations = navigations;
        this.speech = speech;
        this.papers = papers;
    }

    @GetMapping
    ModelAndView letters(@PathVariable UUID id, @PathVariable int number, Visitor visitor) {
        return page(round(id, number, visitor), visitor, List.of());
    }

    @GetMapping("/confirmation")
    ModelAndView confirmation(@PathVariable UUID id, @PathVariable int number, Visitor visitor) {
        DecisionRound round = round(id, number, visitor);
        List<LetterLine> lines = letters.lines(round);
        if (!round.writes() || lines.isEmpty()) {
            throw new NotFound();
        }
        return letters.job(round).isPresent()
                ? new ModelAndView("redirect:" + round.desk("letters"))
                : new ModelAndView("awards/sending", Map.of("round", round, "lines", lines));
    }

    @PostMapping("/confirmation")
    ModelAndView send(@PathVariable UUID id, @PathVariable int number, Visitor visitor) {
        DecisionRound round = round(id, number, visitor);
        return switch (letters.send(round.id(), visitor.person())) {
            case Sending.Started(var job) -> new ModelAndView("redirect:/desk/jobs/" + job.value());
            case Sending.Refused(var problem) -> page(round, visitor, List.of(problem));
        };
    }

    @GetMapping("/{proposal}")
    ModelAndView one(@PathVariable UUID id, @PathVariable int number, @PathVariable UUID proposal, Visitor visitor) {
        DecisionRound round = round(id, number, visitor);
        LetterLine line = line(round, proposal);
        return new ModelAndView(
                "awards/letterAtDesk",
                Map.of(
                        "round",
                        round,
                        "line",
                        line,
                        "content",
                        letters.preview(round, new ProposalId(proposal)),
                        "phrases",
                        speech.in(language(line))));
    }

    @GetMapping("/{proposal}/letter.pdf")
    ResponseEntity<byte[]> paper(
            @PathVariable UUID id,
            @PathVariable int number,
            @PathVariable UUID proposal,
            Visitor visitor,
            @ModelAttribute("page") Page page) {
        DecisionRound round = round(id, number, visitor);
        LetterLine line = line(round, proposal);
        LetterContent content = letters.preview(round, new ProposalId(proposal));
        return papers.of(content, language(line), page, line.sentAt() != null);
    }

    private LetterLine line(DecisionRound round, UUID proposal) {
        return letters.lines(round).stream()
                .filter(one -> one.proposal().equals(proposal))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Language language(LetterLine line) {
        return Languages.find(line.language()).orElse(Languages.ENGLISH);
    }

    private DecisionRound round(UUID id, int number, Visitor visitor) {
        return rounds.find(new CallId(id), number, visitor.person());
    }

    private ModelAndView page(DecisionRound round, Visitor visitor, List<? extends Problem> problems) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("round", round);
        model.put("lines", letters.lines(round));
        model.put("job", letters.job(round).map(UUID::toString).orElse(null));
        model.put("navigation", navigations.of(round.call(), visitor));
        model.put("problems", problems);
        ModelAndView page = new ModelAndView("awards/letters", model);
        if (!problems.isEmpty()) {
            page.setStatus(UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
