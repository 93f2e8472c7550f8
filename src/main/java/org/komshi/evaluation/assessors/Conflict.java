package org.komshi.evaluation.assessors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.ApplicationId;
import org.komshi.calls.CallId;
import org.komshi.identity.PersonId;
import org.komshi.language.Text;

/**
 * A declared conflict in the register of a call.
 *
 * @param acts whether the person acts for the applicant now
 * @param liftedAt null while it bars
 * @param why it was lifted; null while it bars
 * @param liftedBy name; null while it bars
 */
public record Conflict(
        CallId call,
        ApplicationId application,
        PersonId person,
        String name,
        String reference,
        Text applicant,
        String note,
        Instant declaredAt,
        boolean acts,
        @Nullable Instant liftedAt,
        @Nullable String why,
        @Nullable String liftedBy) {
    /** Where it can be lifted. */
    public String address() {
        return "/desk/calls/" + call.value() + "/conflicts/" + application.value() + "/" + person.value() + "/lifting";
    }
}
