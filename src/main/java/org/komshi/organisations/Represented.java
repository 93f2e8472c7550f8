package org.komshi.organisations;

import org.komshi.language.Text;

/** An organisation a person acts for. */
public record Represented(OrganisationId organisation, Text name, Capacity capacity) {
    public boolean isLegalRepresentative() {
        return capacity == Capacity.LEGAL_REPRESENTATIVE;
    }
}
