package org.komshi.evaluation.assessments;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.ProposalId;
import org.komshi.audit.Ref;
import org.komshi.calls.CallId;
import org.komshi.calls.RoundId;
import org.komshi.evaluation.AssessmentId;
import org.komshi.forms.DefinitionId;
import org.komshi.language.Text;

/**
 * One assessor's work on one proposal, as that assessor sees it.
 *
 * @param stage {@code assigned}, {@code returned} or {@code submitted}
 * @param version seen; a later save from another window is told
 * @param savedAt null until something was saved
 * @param returnedWhy what the officer asks for; empty when it was never returned
 * @param dueAt null when no date was set
 */
public record Assessment(
        AssessmentId id,
        ProposalId proposal,
        ApplicationId application,
        CallId call,
        RoundId round,
        Text title,
        String kind,
        ZoneId zone,
        DefinitionId grid,
        String reference,
        Text applicant,
        String stage,
        String comment,
        int version,
        @Nullable Instant savedAt,
        @Nullable Instant submittedAt,
        String returnedWhy,
        @Nullable Instant dueAt,
        boolean again) {
    public boolean isSubmitted() {
        return stage.equals("submitted");
    }

    public String state() {
        return stage.equals("assigned") && savedAt != null ? "begun" : stage;
    }

    public String address() {
        return "/assess/assessments/" + id.value();
    }

    public boolean isLate(Instant now) {
        return !isSubmitted() && dueAt != null && now.isAfter(dueAt);
    }

    Ref ref() {
        return new Ref("assessment", id.value());
    }

    Ref dossier() {
        return new Ref("call", call.value());
    }
}
