package org.komshi.audit.spi;

import org.komshi.audit.Ref;
import org.komshi.web.spi.Visiting;

/** Answered by every room whose things have a dossier. The auditor reads all of them without being asked about. */
public interface DossierReaders {
    /** Whether this person may read the dossier of this thing; false when the thing is not of this room. */
    boolean mayRead(Visiting reader, Ref dossier);
}
