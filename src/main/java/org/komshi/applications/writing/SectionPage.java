package org.komshi.applications.writing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.komshi.forms.AnswerView;
import org.komshi.forms.SectionView;
import org.komshi.problems.Problem;

/**
 * A section of a draft to fill in.
 *
 * @param section as {@code forms/question.jte} draws it
 * @param seen by question: travels back with the form
 * @param problems shown at their fields
 * @param summary the same on top, when the person asked for them by saving or checking; else none
 * @param rivals by question: two texts to choose from
 * @param next id of the section after it; null in the last one
 * @param lookedAt whether somebody looks for viruses in files, or there are none
 * @param draftKey under which unsent text lies in the browser: person, proposal, section
 */
public record SectionPage(
        ProposalLine line,
        SectionView section,
        Map<String, String> seen,
        List<? extends Problem> problems,
        List<? extends Problem> summary,
        Map<String, Rival> rivals,
        List<ApplicationView.Task> tasks,
        @Nullable String next,
        @Nullable LastSaved lastSaved,
        String draftKey,
        boolean lookedAt) {
    /** The same with what was wrong with files. */
    SectionPage with(List<? extends Problem> others) {
        List<Problem> all = new ArrayList<>(others);
        all.addAll(problems);
        return new SectionPage(line, section, seen, all, others, rivals, tasks, next, lastSaved, draftKey, lookedAt);
    }

    /**
     * Two people changed one answer.
     *
     * @param theirs in the draft now
     * @param name who saved theirs
     * @param own the reader's, kept beside it
     */
    public record Rival(AnswerView theirs, String name, Instant changedAt, AnswerView own, Instant writtenAt) {}

    /** @param name who wrote in this section last */
    public record LastSaved(String name, boolean bySelf, Instant changedAt) {}

    public String address() {
        return "/my/proposals/" + line.proposal() + "/sections/" + section.id();
    }
}
