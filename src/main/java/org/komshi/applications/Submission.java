package org.komshi.applications;

import java.util.List;

/** What became of an attempt to submit. */
public sealed interface Submission {
    /**
     * Received. The same acknowledgement comes back however often one asks: a double click, two tabs, a resent form.
     *
     * @param first whether this attempt was the one that submitted it
     */
    record Accepted(Acknowledgement acknowledgement, boolean first) implements Submission {}

    /** Nothing changed; all reasons at once. */
    record Refused(List<CannotSubmit> problems) implements Submission {}
}
