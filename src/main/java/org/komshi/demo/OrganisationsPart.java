package org.komshi.demo;

import static org.komshi.demo.DemoFile.list;
import static org.komshi.demo.DemoFile.string;

import java.util.List;
import org.komshi.identity.People;
import org.komshi.identity.PersonId;
import org.komshi.language.Languages;
import org.komshi.organisations.Capacity;
import org.komshi.organisations.OrganisationId;
import org.komshi.organisations.Organisations;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The invented organisations and who acts for them. */
@Component
@Order(3)
class OrganisationsPart implements Part {
    private static final int DAYS_AGO = 800;

    private final Organisations organisations;
    private final People people;

    OrganisationsPart(Organisations organisations, People people) {
        this.organisations = organisations;
        this.people = people;
    }

    @Override
    public void plan(World world, Agenda agenda) {
        List<JsonNode> all = list(DemoFile.read("organisations.json"), "organisations");
        agenda.at(world.daysFromToday(-DAYS_AGO), () -> all.forEach(organisation -> enter(world, organisation)));
    }

    private void enter(World world, JsonNode file) {
        JsonNode first = file.required("representative");
        PersonId representative = person(world, first);
        OrganisationId organisation = organisations
                .register(NewOrganisations.of(file, true), representative)
                .organisationOrThrow();
        for (JsonNode editor : list(file, "editors")) {
            organisations.represent(organisation, person(world, editor), Capacity.EDITOR, representative);
        }
        world.know(string(file, "id"), organisation, representative);
    }

    private PersonId person(World world, JsonNode file) {
        String mail = string(file, "mail");
        PersonId person = people.register(mail, string(file, "name"), Languages.of(string(file, "language")));
        world.know(mail, person);
        return person;
    }
}
