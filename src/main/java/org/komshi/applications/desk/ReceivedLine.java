package org.komshi.applications.desk;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.komshi.money.Money;

/**
 * A line of the desk's list.
 *
 * @param lot code of the grant line; empty where the call has none
 * @param applicant its name in the reader's language
 * @param place where the project works, else where the applicant is seated; may be empty
 * @param title empty only when the form asks for none
 * @param state message key
 * @param tone of the badge
 */
public record ReceivedLine(
        String address,
        String reference,
        String lot,
        String applicant,
        String country,
        String place,
        String title,
        @Nullable Money requested,
        Instant submittedAt,
        boolean withdrawn,
        String state,
        String tone) {
    public Optional<Money> sum() {
        return Optional.ofNullable(requested);
    }
}
