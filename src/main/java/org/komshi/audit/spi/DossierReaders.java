package org.komshi.audit.spi;

import org.komshi.audit.Ref;
import org.komshi.web.spi.Visiting;

/** Answered by every room whose things have a dossier, and by the one that knows who reads all of them. */
public interface DossierReaders {
    /** Whether this person may read the dossier of this thing; false when the thing is not of this room. */
    boolean mayRead(Visiting reader, Ref dossier);

    /** Whether this person reads every dossier of the hub, whatever it is about. */
    default boolean readsAll(Visiting reader) {
        return false;
    }
}
