package org.komshi.identity.spi;

import java.util.List;
import org.komshi.identity.Scope;
import org.komshi.language.Language;

/** Answered by rooms with things a role can be held for: programmes, calls, countries. */
public interface Scopes {
    List<Choice> choices(Language reader);

    /** @param label what it is called, as a person chooses it */
    record Choice(Scope scope, String label) {}
}
