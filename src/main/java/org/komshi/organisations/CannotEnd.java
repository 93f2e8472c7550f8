package org.komshi.organisations;

import org.komshi.problems.Problem;

/** Why somebody goes on acting for an organisation. */
public sealed interface CannotEnd extends Problem {
    /** Without a legal representative nobody could submit, invite, or end anything. */
    record LastLegalRepresentative() implements CannotEnd {
        @Override
        public String code() {
            return "organisations.last-legal-representative";
        }
    }
}
