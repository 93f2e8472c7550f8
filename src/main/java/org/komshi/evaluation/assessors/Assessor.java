package org.komshi.evaluation.assessors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.komshi.identity.PersonId;

/**
 * Somebody asked to assess a call.
 *
 * @param impartialAt null until impartiality is declared
 * @param removedAt null while the person assesses
 * @param declared applicants declared so far
 * @param applicants applicants there are to declare on
 * @param assigned assessments in hand or done
 */
public record Assessor(
        PersonId person,
        String name,
        String email,
        Instant invitedAt,
        @Nullable Instant impartialAt,
        @Nullable Instant removedAt,
        int declared,
        int applicants,
        int conflicts,
        int assigned,
        int submitted) {
    public boolean isReady() {
        return state().equals("declared");
    }

    public String state() {
        if (removedAt != null) {
            return "removed";
        }
        if (impartialAt == null) {
            return "invited";
        }
        return declared < applicants ? "incomplete" : "declared";
    }
}
