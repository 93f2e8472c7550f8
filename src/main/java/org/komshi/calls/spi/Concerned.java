package org.komshi.calls.spi;

import java.util.Set;
import org.komshi.calls.CallId;
import org.komshi.identity.PersonId;

/** Answered by rooms that know whom a change of a call concerns: who works on an application to it. */
public interface Concerned {
    Set<PersonId> concernedBy(CallId call);
}
