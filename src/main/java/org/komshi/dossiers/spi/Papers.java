package org.komshi.dossiers.spi;

import org.komshi.applications.ApplicationId;
import org.komshi.calls.CallId;

/**
 * Answered by every room that holds something of a call or an application: it lays its papers onto the shelf, one after
 * the other. Whether a person may read the dossier is asked before; what is not open to the desk yet is left out.
 */
public interface Papers {
    /** What there is of the call itself; its applications are asked for one by one. */
    default void ofCall(CallId call, Shelf shelf) {}

    default void ofApplication(ApplicationId application, Shelf shelf) {}
}
