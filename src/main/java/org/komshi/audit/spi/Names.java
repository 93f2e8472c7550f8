package org.komshi.audit.spi;

import java.util.Optional;
import org.komshi.audit.Ref;
import org.komshi.language.Language;

/** Answered by every room whose things appear in the audit: what is this called today? */
public interface Names {
    /** Empty when the thing is not of this room. */
    Optional<String> name(Ref ref, Language reader);

    /** Where staff work on it, so that a reader of its dossier finds the way back; empty when there is no such page. */
    default Optional<String> address(Ref ref) {
        return Optional.empty();
    }
}
