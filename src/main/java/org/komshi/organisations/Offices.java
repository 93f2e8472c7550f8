package org.komshi.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.komshi.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The offices of the hub. */
@Component
public class Offices {
    private final JdbcClient jdbc;

    Offices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All, by name in English or what there is. */
    public List<Office> all() {
        return jdbc.sql("select * from organisations.office order by coalesce(name ->> 'en', name::text), id")
                .query(Offices::read)
                .list();
    }

    /** The office that does something for a country; empty while none was named. */
    public Optional<Office> responsible(Office.Duty duty, String country) {
        return all().stream().filter(office -> office.does(duty, country)).findFirst();
    }

    private static Office read(ResultSet row, int number) throws SQLException {
        Set<Office.Duty> duties = EnumSet.noneOf(Office.Duty.class);
        for (String word : (String[]) row.getArray("duties").getArray()) {
            duties.add(Office.Duty.of(word));
        }
        return new Office(
                new OfficeId(row.getObject("id", UUID.class)),
                Text.parse(row.getString("name")),
                row.getString("mail"),
                row.getString("address"),
                List.of((String[]) row.getArray("countries").getArray()),
                duties,
                row.getInt("version"));
    }
}
