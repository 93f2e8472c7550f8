package org.komshi.demo;

import static org.komshi.demo.DemoFile.optional;
import static org.komshi.demo.DemoFile.string;
import static org.komshi.demo.DemoFile.text;

import java.util.Optional;
import org.komshi.organisations.Kind;
import org.komshi.organisations.NewOrganisation;
import tools.jackson.databind.JsonNode;

/** Organisations as the files describe them. */
final class NewOrganisations {
    private NewOrganisations() {}

    static NewOrganisation of(JsonNode file, boolean invented) {
        return new NewOrganisation(
                text(file, "name"),
                optional(file, "acronym").orElse(""),
                Kind.find(string(file, "kind")).orElse(Kind.OTHER),
                string(file, "country"),
                text(file, "place"),
                optional(file, "registrationNumber").orElse(""),
                Optional.of(file.path("founded")).filter(JsonNode::isInt).map(JsonNode::intValue),
                invented);
    }
}
