package org.komshi.organisations;

import java.util.Optional;
import org.komshi.language.Text;

/**
 * What is said of an organisation when it is entered or changed.
 *
 * @param acronym empty when it has none
 * @param country two capital letters
 * @param registrationNumber empty when it has none
 * @param founded year
 * @param invented true in a demonstration for organisations that do not exist
 */
public record NewOrganisation(
        Text name,
        String acronym,
        Kind kind,
        String country,
        Text place,
        String registrationNumber,
        Optional<Integer> founded,
        boolean invented) {
    public NewOrganisation {
        acronym = acronym.strip();
        // The same number is written with and without spaces; dots and dashes belong to some registers.
        registrationNumber = registrationNumber.replaceAll("\\s", "");
    }
}
