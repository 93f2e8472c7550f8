package org.komshi.dossiers.archives;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.komshi.audit.Ref;
import org.komshi.language.Text;

/**
 * What is taken along.
 *
 * @param title as the index shows it
 * @param code names the file
 * @param call whose own papers come first; empty for a single application
 * @param applications in order
 * @param dossier in which it is recorded that somebody took it
 * @param zone in which times are written
 */
record Subject(
        Ref thing, Text title, String code, Optional<UUID> call, List<Member> applications, Ref dossier, ZoneId zone) {
    /**
     * @param reference names its folder
     * @param zone of its call
     */
    record Member(UUID application, String reference, String zone) {}

    /** The call, or what is said of the whole; then one after the other; then binding. */
    int steps() {
        return applications.size() + 2;
    }
}
