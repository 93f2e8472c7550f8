package org.komshi.calls;

import static java.time.ZoneOffset.UTC;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.database.Ids;
import org.komshi.identity.PersonId;
import org.komshi.language.Text;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Programmes: what calls belong to. */
@Component
public class Programmes {
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Audit audit;
    private final CountryNames names;

    Programmes(JdbcClient jdbc, InstantSource clock, Audit audit, CountryNames names) {
        this.names = names;
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** @param currency code of the currency its calls begin with */
    public record Programme(UUID id, String code, Text name, Text summary, String currency) {
        public ProgrammeId programme() {
            return new ProgrammeId(id);
        }
    }

    /** Creates a programme with the names of its countries; an act of the hub itself. */
    @Transactional
    public ProgrammeId create(NewProgramme programme) {
        return create(programme, Optional.empty());
    }

    /** The same for an administrator, whose right the caller has looked at; empty: the hub itself. */
    @Transactional
    public ProgrammeId create(NewProgramme programme, Optional<PersonId> by) {
        ProgrammeId id = new ProgrammeId(Ids.next());
        jdbc.sql("""
                        insert into calls.programme (id, code, name, summary, currency, countries, created_at)
                        values (:id, :code, :name::jsonb, :summary::jsonb, :currency, :countries, :at)
                        """)
                .param("id", id.value())
                .param("code", programme.code())
                .param("name", programme.name().json())
                .param("summary", programme.summary().json())
                .param("currency", programme.currency().getCurrencyCode())
                .param(
                        "countries",
                        programme.countries().stream().map(Country::code).toArray(String[]::new))
                .param("at", clock.instant().atOffset(UTC))
                .update();
        programme.countries().forEach(country -> name(id, country));
        names.changed();
        Ref ref = new Ref("programme", id.value());
        audit.record(new Entry(
                "calls.programme-created",
                by.map(PersonId::ref),
                ref,
                ref,
                Map.of("code", programme.code()),
                Optional.empty()));
        return id;
    }

    public Programme programme(ProgrammeId id) {
        return all().stream()
                .filter(programme -> programme.id().equals(id.value()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** In the order in which they began. */
    public List<Programme> all() {
        return jdbc.sql("select id, code, name, summary, currency from calls.programme order by created_at, code")
                .query(Programme.class)
                .list();
    }

    private void name(ProgrammeId programme, Country country) {
        jdbc.sql("""
                        insert into calls.country_name (programme, code, name, footnote)
                        values (:programme, :code, :name::jsonb, :footnote::jsonb)
                        """)
                .param("programme", programme.value())
                .param("code", country.code())
                .param("name", country.name().json())
                .param("footnote", country.footnote().json())
                .update();
    }
}
