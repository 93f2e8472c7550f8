package org.komshi.administration;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was chosen for the hub. */
@Repository
class HubRepository {
    private final JdbcClient jdbc;

    HubRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Chosen find() {
        return jdbc.sql("select * from administration.hub")
                .query(HubRepository::read)
                .optional()
                .orElse(Chosen.NOTHING);
    }

    /** False when somebody else changed it since this version was read. */
    boolean save(Text name, String mail, Text contact, int version) {
        begin();
        return jdbc.sql("""
                        update administration.hub
                           set name = :name::jsonb, mail = :mail, contact = :contact::jsonb, version = version + 1
                         where version = :version
                        """)
                        .param("name", name.json())
                        .param("mail", mail)
                        .param("contact", contact.json())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False when somebody else changed it since this version was read. */
    boolean save(Chosen.Offer offer, int version) {
        begin();
        return jdbc.sql("""
                        update administration.hub
                           set languages = :languages, usual = :usual, zone = :zone, version = version + 1
                         where version = :version
                        """)
                        .param(
                                "languages",
                                offer.languages().stream().map(Language::code).toArray(String[]::new))
                        .param("usual", offer.usual().code())
                        .param("zone", offer.zone().getId())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** A row to change, with the version nobody has read yet. */
    private void begin() {
        jdbc.sql("insert into administration.hub (version) values (0) on conflict (single) do nothing")
                .update();
    }

    private static Chosen read(ResultSet row, int number) throws SQLException {
        String name = row.getString("name");
        return new Chosen(
                name == null ? Text.NONE : Text.parse(name),
                row.getString("mail"),
                Text.parse(row.getString("contact")),
                offer(row),
                row.getInt("version"));
    }

    /** Empty too when none of the languages is there any more, after a change of the software. */
    private static Optional<Chosen.Offer> offer(ResultSet row) throws SQLException {
        Array codes = row.getArray("languages");
        if (codes == null) {
            return Optional.empty();
        }
        List<Language> languages = Stream.of((String[]) codes.getArray())
                .map(Languages::find)
                .flatMap(Optional::stream)
                .toList();
        if (languages.isEmpty()) {
            return Optional.empty();
        }
        Language usual = Languages.find(row.getString("usual"))
                .filter(languages::contains)
                .orElse(languages.getFirst());
        return Optional.of(new Chosen.Offer(languages, usual, ZoneId.of(row.getString("zone"))));
    }
}
