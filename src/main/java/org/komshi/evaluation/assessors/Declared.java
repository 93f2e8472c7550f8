package org.komshi.evaluation.assessors;

import java.util.Optional;
import org.komshi.applications.ApplicationId;
import org.komshi.forms.TypedText;

/**
 * What an assessor says of one applicant.
 *
 * @param conflict empty while nothing is said
 * @param note what the conflict is; needed with one
 */
public record Declared(ApplicationId application, Optional<Boolean> conflict, String note) {
    public Declared {
        note = TypedText.paragraphs(note);
    }

    public static Declared none(ApplicationId application) {
        return new Declared(application, Optional.of(false), "");
    }

    public static Declared conflict(ApplicationId application, String note) {
        return new Declared(application, Optional.of(true), note);
    }
}
