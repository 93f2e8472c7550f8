package org.komshi.awards.reopenings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.awards.decisions.DecisionRound;
import org.komshi.evaluation.Anew;
import org.komshi.evaluation.Finding;
import org.komshi.forms.Checklist;
import org.komshi.forms.Grid;
import org.komshi.web.components.Option;

/**
 * All steps of an application that was opened again.
 *
 * @param eligible empty until the second check is done
 * @param checked by item; empty until it is done
 * @param before points of the first assessments, as shown; empty when it had none
 * @param now points of the new ones, as shown; empty while nothing is submitted
 * @param candidates who may be asked to assess it
 * @param members of the committee
 * @param typed what was sent and refused; empty at first
 */
public record ReopeningPage(
        Reopening reopening,
        DecisionRound round,
        Optional<Boolean> eligible,
        Checklist checklist,
        Map<String, Finding> checked,
        Grid grid,
        Anew anew,
        String before,
        String now,
        List<Option> candidates,
        List<Option> members,
        Map<String, List<String>> typed) {

    public boolean mayCheck() {
        return works() && eligible.isEmpty() && !reopening.checkedBefore();
    }

    public boolean mayAsk() {
        return works() && eligible.orElse(false);
    }

    /** Whether everything is there on which one can decide. */
    public boolean isJudged() {
        return eligible.filter(passed -> !passed || anew.isComplete()).isPresent();
    }

    public boolean mayDecide() {
        return reopening.decides() && works() && isJudged();
    }

    private boolean works() {
        return reopening.isOpen() && reopening.writes() && !reopening.inConflict();
    }

    /** What stands in a field. */
    public String value(String field) {
        return values(field).stream().findFirst().orElse("");
    }

    public List<String> values(String field) {
        return typed.getOrDefault(field, List.of());
    }
}
