package org.komshi.identity.staff;

import java.util.List;
import org.komshi.identity.Scope;
import org.komshi.identity.spi.Scopes;

/** What roles are held for, in words. */
public record ScopeNames(List<Scopes.Choice> choices) {
    /** The bare id of what is no longer there. */
    public String of(Scope scope) {
        return choices.stream()
                .filter(choice -> choice.scope().equals(scope))
                .map(Scopes.Choice::label)
                .findFirst()
                .orElse(scope.id());
    }
}
