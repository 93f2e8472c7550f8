package org.komshi.calls.programmes;

import java.util.List;
import org.komshi.calls.Country;
import org.komshi.calls.ProgrammeId;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes programmes for those who set them up. */
@Repository
class ProgrammeRepository {
    private final JdbcClient jdbc;

    ProgrammeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ProgrammeView.Line> lines() {
        return jdbc.sql("""
                        select id, code, name, summary, currency, version
                          from calls.programme
                         order by created_at, code
                        """).query(ProgrammeView.Line.class).list();
    }

    /** @throws NotFound when there is no such programme */
    ProgrammeView find(ProgrammeId id) {
        ProgrammeView.Line line = jdbc.sql("""
                        select id, code, name, summary, currency, version from calls.programme where id = :id
                        """)
                .param("id", id.value())
                .query(ProgrammeView.Line.class)
                .optional()
                .orElseThrow(NotFound::new);
        List<Country> countries =
                jdbc.sql("""
                        select country_name.code, country_name.name, country_name.footnote
                          from calls.country_name
                          join calls.programme on programme.id = country_name.programme
                         where programme.id = :id
                         order by array_position(programme.countries, country_name.code)
                        """).param("id", id.value()).query(Country.class).list();
        return new ProgrammeView(line, countries, calls(id));
    }

    boolean isTaken(String code) {
        return jdbc.sql("select exists (select 1 from calls.programme where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /** The version kept now; whoever else changes the programme waits until the acting transaction is over. */
    int lock(ProgrammeId id) {
        return jdbc.sql("select version from calls.programme where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** False when somebody else changed the programme since this version was read; locks its row. */
    boolean advance(ProgrammeId id, int version) {
        return jdbc.sql("update calls.programme set version = version + 1 where id = :id and version = :version")
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void save(ProgrammeId id, NewTexts texts) {
        jdbc.sql("""
                        update calls.programme
                           set name = :name::jsonb, summary = :summary::jsonb, currency = :currency
                         where id = :id
                        """)
                .param("id", id.value())
                .param("name", texts.name().json())
                .param("summary", texts.summary().json())
                .param("currency", texts.currency())
                .update();
    }

    /** @param codes of all countries, in order */
    void save(ProgrammeId id, Country country, List<String> codes) {
        jdbc.sql("""
                        insert into calls.country_name (programme, code, name, footnote)
                        values (:programme, :code, :name::jsonb, :footnote::jsonb)
                            on conflict (programme, code) do update
                           set name = excluded.name, footnote = excluded.footnote
                        """)
                .param("programme", id.value())
                .param("code", country.code())
                .param("name", country.name().json())
                .param("footnote", country.footnote().json())
                .update();
        order(id, codes);
    }

    void remove(ProgrammeId id, String code, List<String> left) {
        order(id, left);
        jdbc.sql("delete from calls.country_name where programme = :programme and code = :code")
                .param("programme", id.value())
                .param("code", code)
                .update();
    }

    /** How many calls of the programme name a country. */
    long callsWith(ProgrammeId id, String country) {
        return jdbc.sql("select count(*) from calls.call where programme = :id and :country = any (countries)")
                .param("id", id.value())
                .param("country", country)
                .query(Long.class)
                .single();
    }

    private long calls(ProgrammeId id) {
        return jdbc.sql("select count(*) from calls.call where programme = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private void order(ProgrammeId id, List<String> codes) {
        jdbc.sql("update calls.programme set countries = :codes where id = :id")
                .param("id", id.value())
                .param("codes", codes.toArray(String[]::new))
                .update();
    }
}
