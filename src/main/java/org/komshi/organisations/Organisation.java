package org.komshi.organisations;

import java.time.Instant;
import java.util.Optional;
import org.komshi.language.Text;

/**
 * An organisation of the directory.
 *
 * @param country two capital letters; its name is the hub's setting
 * @param place where it is seated; empty when unknown
 * @param registrationNumber in the state's register, without spaces; empty for an informal group
 * @param founded year
 * @param invented true in a demonstration for organisations that do not exist
 */
public record Organisation(
        OrganisationId id,
        Text name,
        String acronym,
        Kind kind,
        String country,
        Text place,
        String registrationNumber,
        Optional<Integer> founded,
        boolean invented,
        Instant createdAt) {}
