package org.komshi.organisations.own;

import java.util.Optional;
import org.komshi.problems.Problem;

/** A field of the form that is empty where it may not be, or cannot be read. */
record OrganisationProblem(Field at) implements Problem {
    enum Field {
        NAME("name"),
        ENGLISH("english"),
        ACRONYM("acronym"),
        KIND("kind"),
        COUNTRY("country"),
        PLACE("place"),
        REGISTRATION_NUMBER("registrationNumber"),
        FOUNDED("founded");

        private final String id;

        Field(String id) {
            this.id = id;
        }
    }

    @Override
    public String code() {
        return "organisations.form." + at.id;
    }

    @Override
    public Optional<String> field() {
        return Optional.of(at.id);
    }
}
