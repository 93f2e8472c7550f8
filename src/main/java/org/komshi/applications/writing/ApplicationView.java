package org.komshi.applications.writing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.Summary;
import org.komshi.forms.SectionState;
import org.komshi.language.Text;
import org.komshi.proofs.Standing;
import org.komshi.web.components.Point;

/**
 * One application: what is being written, what was sent.
 *
 * @param current the proposal of the latest round
 * @param sections of the current proposal, while it is a draft; else none
 * @param documents the round asks for, and how the applicant stands with them, while it is a draft; else none
 * @param earlier the concept note, once there is a full application
 * @param left how much time there is for the current proposal, in words
 * @param road the dates of the call, as far as they are this application's
 * @param representatives names of those who may submit
 */
public record ApplicationView(
        ProposalLine current,
        State state,
        Summary summary,
        List<Task> sections,
        int problems,
        List<Standing> documents,
        List<Sent> earlier,
        String left,
        boolean open,
        List<String> representatives,
        @Nullable LastChange lastChange,
        List<Point> road) {
    /** How many documents are missing, or would be too old. */
    public long lacking() {
        return documents.stream().filter(standing -> !standing.isGood()).count();
    }

    /** A section in the task list. */
    public record Task(String id, Text title, SectionState state) {
        public String tone() {
            return switch (state) {
                case SectionState.NotStarted _ -> "";
                case SectionState.WithProblems _ -> "ochre";
                case SectionState.Ready _ -> "moss";
            };
        }
    }

    /** A proposal of an earlier round. */
    public record Sent(ProposalLine line, State state) {}

    /** Who wrote in it last. */
    public record LastChange(String name, Instant changedAt) {}
}
