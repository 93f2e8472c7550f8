package org.komshi.organisations.offices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.komshi.language.Languages;
import org.komshi.organisations.CountryChoices;
import org.komshi.organisations.Office;
import org.komshi.organisations.Offices;
import org.komshi.organisations.spi.Countries;
import org.komshi.web.spi.AdministrationPart;
import org.springframework.stereotype.Component;

/** Whether for each country somebody contracts, pays and answers for the data. */
@Component
class OfficesPart implements AdministrationPart {
    private final Offices offices;
    private final CountryChoices countries;

    OfficesPart(Offices offices, CountryChoices countries) {
        this.offices = offices;
        this.countries = countries;
    }

    @Override
    public Part part() {
        return new Part("organisations.offices", "/desk/administration/offices", 50, points(offices.all()));
    }

    private List<Point> points(List<Office> all) {
        if (all.isEmpty()) {
            return List.of(Point.missing("organisations.offices.missing"));
        }
        List<Point> points = new ArrayList<>();
        for (Office.Duty duty : Office.Duty.values()) {
            List<String> open = countries.in(Languages.usual()).stream()
                    .map(Countries.Named::code)
                    .filter(country -> all.stream().noneMatch(office -> office.does(duty, country)))
                    .toList();
            if (!open.isEmpty()) {
                points.add(new Point(
                        State.ADVISED,
                        "organisations.offices.nobody-" + duty.word(),
                        Map.of("countries", String.join(", ", open))));
            }
        }
        return points.isEmpty()
                ? List.of(Point.ready("organisations.offices.ready", Map.of("count", all.size())))
                : points;
    }
}
