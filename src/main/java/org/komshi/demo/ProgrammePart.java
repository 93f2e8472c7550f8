package org.komshi.demo;

import static org.komshi.demo.DemoFile.list;
import static org.komshi.demo.DemoFile.string;
import static org.komshi.demo.DemoFile.text;

import java.util.Currency;
import java.util.List;
import org.komshi.calls.Country;
import org.komshi.calls.NewProgramme;
import org.komshi.calls.Programmes;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The programme and how it names the countries and territories. */
@Component
@Order(1)
class ProgrammePart implements Part {
    private static final int DAYS_AGO = 901;

    private final Programmes programmes;

    ProgrammePart(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public void plan(World world, Agenda agenda) {
        agenda.at(world.daysFromToday(-DAYS_AGO), () -> create(world));
    }

    private void create(World world) {
        JsonNode file = DemoFile.read("programme.json");
        List<Country> countries = list(file, "countries").stream()
                .map(country -> new Country(string(country, "code"), text(country, "name"), text(country, "footnote")))
                .toList();
        String name = string(file, "id");
        world.know(
                name,
                programmes.create(new NewProgramme(
                        name,
                        text(file, "name"),
                        text(file, "summary"),
                        Currency.getInstance(string(file, "currency")),
                        countries)));
    }
}
