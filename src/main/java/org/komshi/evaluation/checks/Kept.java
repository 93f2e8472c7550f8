package org.komshi.evaluation.checks;

import java.time.Instant;
import org.komshi.evaluation.Finding;
import org.komshi.evaluation.Outcome;

/** What is kept of one item of the checklist for one proposal, and who said so last. */
public record Kept(String item, Outcome outcome, String reason, String note, int version, String by, Instant at) {
    boolean says(Finding finding) {
        return finding.outcome().filter(outcome::equals).isPresent()
                && finding.reason().equals(reason)
                && finding.note().equals(note);
    }
}
