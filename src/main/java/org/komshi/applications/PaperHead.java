package org.komshi.applications;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.komshi.language.Text;

/**
 * What stands on top of a proposal's papers.
 *
 * @param code the application's reference; the call's code while it has none
 * @param lot the grant line, code and name; empty where the call has none
 * @param by who submitted; null while it is a draft, as are the other facts of a submission
 * @param withdrawnAt null while it stands
 * @param signature null when nobody signed
 */
public record PaperHead(
        int round,
        String code,
        Text call,
        Text applicant,
        String lot,
        Text lotName,
        ZoneId zone,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable String sha256,
        @Nullable String auditHead,
        @Nullable Instant withdrawnAt,
        @Nullable Signature signature) {
    public boolean isSubmitted() {
        return at != null;
    }

    /** Whether anything was linked in the record before the submission. */
    public boolean isLinked() {
        return auditHead != null && auditHead.chars().anyMatch(figure -> figure != '0');
    }

    /** Name of the file, without its ending. */
    String fileName() {
        return code.replaceAll("[^A-Za-z0-9-]", "-") + "-" + round;
    }
}
