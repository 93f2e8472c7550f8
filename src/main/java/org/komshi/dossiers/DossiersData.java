package org.komshi.dossiers;

import java.util.List;
import java.util.stream.Stream;
import org.komshi.identity.PersonId;
import org.komshi.identity.spi.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this room holds of a person. */
@Component
class DossiersData implements PersonalData {
    private final JdbcClient jdbc;

    DossiersData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> heldOf(PersonId person) {
        return Stream.of(
                        Held.counted(
                                "dossiers.held.archives",
                                count("select count(*) from dossiers.archive where asked_by = :id", person)),
                        Held.counted(
                                "dossiers.held.samples",
                                count("select count(*) from dossiers.sample where drawn_by = :id", person)),
                        Held.counted(
                                "dossiers.held.openings",
                                count("select count(*) from dossiers.opening where person = :id", person)))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind("dossiers.kind.archives", Keeping.ACTS, """
                        select asked_at as at, jsonb_build_object('kind', kind, 'name', name) as facts
                          from dossiers.archive where asked_by = :person
                        """),
                new Kind("dossiers.kind.samples", Keeping.ACTS, """
                        select drawn_at as at, jsonb_build_object('method', method, 'seed', seed, 'size', size) as facts
                          from dossiers.sample where drawn_by = :person
                        """),
                new Kind("dossiers.kind.openings", Keeping.ACTS, """
                        select hour as at, jsonb_build_object('what', what, 'thing', thing) as facts
                          from dossiers.opening where person = :person
                        """));
    }

    private long count(String sql, PersonId person) {
        return jdbc.sql(sql).param("id", person.value()).query(Long.class).single();
    }
}
