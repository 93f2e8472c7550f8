package org.komshi.administration;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.komshi.language.Language;
import org.komshi.language.Text;

/**
 * What was chosen for the hub so far.
 *
 * @param name empty text: it has none yet
 * @param offer empty: languages and zone were not chosen yet
 * @param version goes into the forms; what comes back must still carry it
 */
record Chosen(Text name, String mail, Text contact, Optional<Offer> offer, int version) {
    static final Chosen NOTHING = new Chosen(Text.NONE, "", Text.NONE, Optional.empty(), 0);

    /** @param usual one of the languages */
    record Offer(List<Language> languages, Language usual, ZoneId zone) {}
}
