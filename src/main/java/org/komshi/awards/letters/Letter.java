package org.komshi.awards.letters;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.awards.LetterId;
import org.komshi.language.Language;
import org.komshi.organisations.OrganisationId;

/**
 * A letter that was sent, as somebody who acts for the applicant reads it.
 *
 * @param complaintUntil first instant at which one can complain no more
 * @param mayComplain whether the reader is a legal representative
 * @param award where it can be accepted; null for a letter that gives none
 * @param complaint what was written about it; null when nothing was
 */
public record Letter(
        LetterId id,
        String subject,
        LetterContent content,
        Language language,
        Instant sentAt,
        Instant complaintUntil,
        ZoneId zone,
        UUID application,
        OrganisationId applicant,
        boolean mayComplain,
        @Nullable UUID award,
        @Nullable Complaint complaint) {

    /** @param answer null while nobody has answered */
    public record Complaint(
            String text,
            Instant writtenAt,
            @Nullable String outcome,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    /** A letter as the desk reads it. */
    public record Sent(LetterContent content, Language language, Instant sentAt) {}

    public Optional<Complaint> written() {
        return Optional.ofNullable(complaint);
    }

    public boolean isOpenForComplaint(Instant now) {
        return complaint == null && now.isBefore(complaintUntil);
    }
}
