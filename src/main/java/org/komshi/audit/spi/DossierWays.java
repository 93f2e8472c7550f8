package org.komshi.audit.spi;

import java.util.List;
import org.komshi.audit.Ref;
import org.komshi.web.spi.Visiting;

/** Answered by rooms with something to do beside the page of a dossier: to take it along, to see who opened it. */
public interface DossierWays {
    /** Ways this person may go from the dossier of this thing. */
    List<Way> ways(Visiting reader, Ref dossier);

    /** @param label message key */
    record Way(String label, String address) {}
}
