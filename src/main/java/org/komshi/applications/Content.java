package org.komshi.applications;

import java.util.List;
import org.komshi.forms.AnswerProblem;
import org.komshi.forms.Answers;
import org.komshi.forms.FormDefinition;
import org.komshi.forms.Limits;

/**
 * What is written in a proposal.
 *
 * @param limits what the call adds to the form's own
 */
public record Content(FormDefinition form, Answers answers, Limits limits) {
    /** Everything that keeps it from being submitted, in the order of the form. */
    public List<AnswerProblem> problems() {
        return form.check(answers, limits);
    }
}
