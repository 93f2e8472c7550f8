package org.komshi.demo;

import static org.komshi.demo.DemoFile.list;
import static org.komshi.demo.DemoFile.string;

import java.util.Locale;
import org.komshi.identity.People;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Roles;
import org.komshi.identity.Scope;
import org.komshi.language.Languages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The people of the demonstration, all invented, with their roles since before the first call. */
@Component
@Order(2)
class CastPart implements Part {
    private static final int DAYS_AGO = 900;

    private final People people;
    private final Roles roles;

    CastPart(People people, Roles roles) {
        this.people = people;
        this.roles = roles;
    }

    @Override
    public void plan(World world, Agenda agenda) {
        agenda.at(world.daysFromToday(-DAYS_AGO), () -> all(world));
    }

    private void all(World world) {
        JsonNode file = DemoFile.read("cast.json");
        for (JsonNode person : list(file, "people")) {
            world.know(
                    string(person, "id"),
                    people.register(
                            string(person, "mail"), string(person, "name"), Languages.of(string(person, "language"))));
        }
        PersonId administrator = world.person("teuta");
        for (JsonNode person : list(file, "people")) {
            for (JsonNode role : list(person, "roles")) {
                roles.give(
                        world.person(string(person, "id")),
                        Role.valueOf(string(role, "role").toUpperCase(Locale.ROOT)),
                        string(role, "scope").equals("programme")
                                ? Scope.programme(
                                        world.programme("smart-balkans").value())
                                : Scope.HUB,
                        administrator);
            }
        }
    }
}
