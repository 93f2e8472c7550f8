package org.komshi.awards.reopenings;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.awards.decisions.Deciders;
import org.komshi.awards.decisions.DecisionRound;
import org.komshi.awards.decisions.DecisionRounds;
import org.komshi.evaluation.Anew;
import org.komshi.evaluation.Evaluation;
import org.komshi.evaluation.Ranking;
import org.komshi.evaluation.Score;
import org.komshi.forms.Grid;
import org.komshi.identity.Visitor;
import org.komshi.language.Phrases;
import org.komshi.language.Speech;
import org.komshi.problems.Problem;
import org.komshi.web.components.Option;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of a reopened application together. */
@Component
public class ReopeningPages {
    private final Reopenings reopenings;
    private final Evaluation evaluation;
    private final DecisionRounds rounds;
    private final Deciders deciders;
    private final Speech speech;

    ReopeningPages(
            Reopenings reopenings, Evaluation evaluation, DecisionRounds rounds, Deciders deciders, Speech speech) {
        this.reopenings = reopenings;
        this.evaluation = evaluation;
        this.rounds = rounds;
        this.deciders = deciders;
        this.speech = speech;
    }

    /** @param typed what was sent and refused: it stays in its fields */
    public ModelAndView page(
            UUID id, Map<String, List<String>> typed, List<? extends Problem> problems, Visitor visitor) {
        ModelAndView page =
                new ModelAndView("awards/reopening", Map.of("view", view(id, typed, visitor), "problems", problems));
        if (!problems.isEmpty()) {
            page.setStatus(UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private ReopeningPage view(UUID id, Map<String, List<String>> typed, Visitor visitor) {
        Reopening reopening = reopenings.find(id, visitor.person());
        DecisionRound round = rounds.find(reopening.ofRound(), visitor.person());
        Phrases phrases = speech.in(visitor.reads());
        Ranking ranking = evaluation.ranking(reopening.ofRound());
        Anew anew = reopenings.assessed(reopening);
        return new ReopeningPage(
                reopening,
                round,
                reopenings.eligible(reopening),
                reopenings.checklist(reopening),
                reopenings.checked(reopening),
                ranking.grid(),
                anew,
                ranking.line(reopening.ofProposal())
                        .flatMap(Ranking.Line::score)
                        .map(score -> points(score, ranking.grid(), phrases))
                        .orElse(""),
                anew.score()
                        .map(score -> points(score, ranking.grid(), phrases))
                        .orElse(""),
                reopenings.candidates(reopening).entrySet().stream()
                        .map(one -> new Option(one.getKey().value().toString(), one.getValue()))
                        .toList(),
                deciders.members(round.call()).stream()
                        .map(member -> new Option(member.id().value().toString(), member.name()))
                        .toList(),
                typed);
    }

    private static String points(Score score, Grid grid, Phrases phrases) {
        return phrases.say(
                "awards.letter.of",
                "points",
                phrases.number(score.total().rounded(2), 2),
                "max",
                phrases.number(grid.most()));
    }
}
