package org.komshi.awards.decisions;

import org.jspecify.annotations.Nullable;
import org.komshi.language.Text;

/**
 * An award of the draft, with how much of it will be public.
 *
 * @param awarded the sum as read
 * @param topic why it starts withheld; null when it is not sensitive
 * @param until as the field has it: year, month, day
 */
public record PublicationLine(
        String proposal,
        Text applicant,
        String reference,
        String title,
        String awarded,
        @Nullable Text topic,
        String level,
        String until,
        String reason) {}
