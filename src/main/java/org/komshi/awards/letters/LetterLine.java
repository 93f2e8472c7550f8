package org.komshi.awards.letters;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.language.Text;

/**
 * A letter as the desk's list shows it.
 *
 * @param language name of the language in itself
 * @param letter null until it is sent
 * @param complaint stage of the complaint about it; null when there is none
 */
public record LetterLine(
        UUID proposal,
        Text applicant,
        String reference,
        String outcome,
        String language,
        @Nullable UUID letter,
        @Nullable Instant sentAt,
        @Nullable UUID complaint) {}
