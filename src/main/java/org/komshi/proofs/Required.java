package org.komshi.proofs;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.komshi.calls.CallView;
import org.komshi.identity.PersonId;
import org.komshi.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where it is kept which documents calls ask for. */
@Repository
class Required {
    private static final String COLUMNS = """
            select required.id, required.call, required.number, required.country, required.sort, required.name,
                   required.months, required.round, required.on_file, required.version
              from proofs.required
            """;
    private static final String ORDER = """
             order by required.round, required.country nulls first, required.made_at, required.id
            """;

    private final JdbcClient jdbc;

    Required(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What this call asks for, its programme's demands among it. */
    List<RequiredDocument> of(CallView call) {
        return jdbc.sql(COLUMNS + """
                         where required.programme = :programme and (required.call is null or required.call = :call)
                           and required.ended_at is null
                        """ + ORDER)
                .param("programme", call.programme().value())
                .param("call", call.id().value())
                .query((row, _) -> required(row))
                .list();
    }

    /** What calls that take proposals now, or will, ask organisations of this country for; what closes first stands first. */
    List<Asking> askedIn(String country, Instant now) {
        return jdbc.sql("""
                        select required.id, required.call, required.number, required.country, required.sort,
                               required.name, required.months, required.round, required.on_file, required.version,
                               call.title, call.zone, call.published_at, round.closes_at
                          from proofs.required
                          join calls.call on call.programme = required.programme
                                         and (required.call is null or required.call = call.id)
                          join calls.round on round.call = call.id and round.number = required.round
                         where required.ended_at is null and (required.country is null or required.country = :country)
                           and call.stage = 'published' and :country = any (call.countries)
                           and round.closes_at > :now
                         order by round.closes_at, call.code, required.made_at, required.id
                        """)
                .param("country", country)
                .param("now", now.atOffset(UTC))
                .query((row, _) -> new Asking(
                        required(row),
                        Text.parse(row.getString("title")),
                        row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                        ZoneId.of(row.getString("zone")),
                        row.getObject("published_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whether this person's office reaches over every call of the programme. */
    boolean isOfficerOfProgramme(PersonId person, CallView call, Instant now) {
        return jdbc.sql("""
                        select exists (
                               select 1 from identity.role
                                where person = :person and role = 'officer' and from_at <= :now
                                  and (until_at is null or :now < until_at)
                                  and (scope = 'hub' or scope = 'programme' and scope_id = :programme))
                        """)
                .param("person", person.value())
                .param("now", now.atOffset(UTC))
                .param("programme", call.programme().value().toString())
                .query(Boolean.class)
                .single();
    }

    Optional<RequiredDocument> find(UUID id) {
        return jdbc.sql(COLUMNS + " where required.id = :id")
                .param("id", id)
                .query((row, _) -> required(row))
                .optional();
    }

    void add(RequiredDocument document, CallView call, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into proofs.required (id, programme, call, number, country, sort, name, months, round,
                                                     on_file, made_by, made_at)
                        select :id, :programme, :call, count(*) + 1, :country, :sort, :name::jsonb, :months, :round,
                               :onFile, :by, :at
                          from proofs.required
                         where programme = :programme
                        """)
                .param("id", document.id())
                .param("programme", call.programme().value())
                .param("call", document.call(), Types.OTHER)
                .param("country", document.country(), Types.VARCHAR)
                .param("sort", document.sort().word())
                .param("name", document.name().json())
                .param("months", document.months(), Types.INTEGER)
                .param("round", document.round())
                .param("onFile", document.onFile())
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    /** Sort and reach stay: what was handed in for it hangs on them. False when somebody changed it meanwhile. */
    boolean change(RequiredDocument document) {
        return jdbc.sql("""
                        update proofs.required
                           set name = :name::jsonb, months = :months, round = :round, on_file = :onFile,
                               country = :country, version = version + 1
                         where id = :id and version = :version and ended_at is null
                        """)
                        .param("name", document.name().json())
                        .param("months", document.months(), Types.INTEGER)
                        .param("round", document.round())
                        .param("onFile", document.onFile())
                        .param("country", document.country(), Types.VARCHAR)
                        .param("id", document.id())
                        .param("version", document.version())
                        .update()
                == 1;
    }

    /** False when it is asked for no more already. */
    boolean end(UUID id, PersonId by, Instant at) {
        return jdbc.sql("update proofs.required set ended_by = :by, ended_at = :at where id = :id and ended_at is null")
                        .param("by", by.value())
                        .param("at", at.atOffset(UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static RequiredDocument required(ResultSet row) throws SQLException {
        return new RequiredDocument(
                row.getObject("id", UUID.class),
                row.getObject("call", UUID.class),
                row.getInt("number"),
                row.getString("country"),
                Sort.find(row.getString("sort")).orElseThrow(),
                Text.parse(row.getString("name")),
                row.getObject("months", Integer.class),
                row.getInt("round"),
                row.getBoolean("on_file"),
                row.getInt("version"));
    }
}
