package org.komshi.applications;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.komshi.forms.Answers;
import org.komshi.forms.Limits;
import org.komshi.language.Text;

/**
 * A proposal held until the end of the transaction, with everything its submission says.
 *
 * @param callIsPublished whether its call is neither withdrawn nor decided
 * @param number the next one for a reference; 0 when it has a reference or is no draft
 * @param limits what the call adds to the form's own
 * @param readers everybody who acts for the applicant
 */
record Held(
        Prepared prepared,
        boolean callIsPublished,
        long number,
        Answers answers,
        Limits limits,
        Facts facts,
        List<Reader> readers) {
    String reference() {
        return prepared.reference()
                .orElseGet(() ->
                        String.format(Locale.ROOT, "%s-%04d", prepared.place().code(), number));
    }

    /**
     * What the canonical file and the mails say besides.
     *
     * @param roundKind {@code concept-note} or {@code full-application}
     * @param formSha256 of the form's definition
     * @param language code of the language the application is written in
     * @param lot the grant line it goes to; empty where the call has none
     */
    record Facts(
            Text callTitle,
            String roundKind,
            String formSha256,
            String language,
            Optional<InLot> lot,
            Applicant applicant) {}

    record InLot(String code, Text name) {}

    /** Somebody who acts for the applicant. */
    record Reader(String email, String language) {}

    /** @param registrationNumber empty when it has none */
    record Applicant(Text name, String country, Text place, String registrationNumber) {}
}
