package org.komshi.identity.personal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.komshi.identity.PersonId;
import org.komshi.identity.spi.PersonalData;
import org.komshi.identity.spi.PersonalData.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Everything the rooms hold of a person, and the same to take along. */
@Component
public class Copies {
    private static final TypeReference<LinkedHashMap<String, Object>> FACTS = new TypeReference<>() {};

    private final List<PersonalData> rooms;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;

    Copies(List<PersonalData> rooms, JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        this.rooms = rooms;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Of whatever person: what the hub holds at all. */
    public List<Kind> kinds() {
        return rooms.stream().flatMap(room -> room.kinds().stream()).toList();
    }

    /** The kinds of which there is something, in the order of the rooms. */
    List<Part> of(PersonId person) {
        return kinds().stream()
                .map(kind -> new Part(kind, rows(kind, person)))
                .filter(part -> !part.rows().isEmpty())
                .toList();
    }

    private List<Row> rows(Kind kind, PersonId person) {
        return jdbc.sql("select at, facts::text as facts from (" + kind.rows() + ") held order by at nulls first")
                .param("person", person.value())
                .query((row, _) ->
                        new Row(instant(row.getTimestamp("at")), json.readValue(row.getString("facts"), FACTS)))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /**
     * A ZIP of {@code data.json} and {@code data.html}.
     *
     * @param page the second, drawn
     */
    byte[] zip(List<Part> parts, String page) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("made", clock.instant().toString());
        parts.forEach(part -> all.put(
                part.kind().label(), part.rows().stream().map(Row::whole).toList()));
        try (var bytes = new ByteArrayOutputStream();
                var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            entry(zip, "data.json", json.writerWithDefaultPrettyPrinter().writeValueAsString(all));
            entry(zip, "data.html", page);
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** All the hub holds of one kind. */
    public record Part(Kind kind, List<Row> rows) {
        /** When the last of them was; now when one still goes on. */
        Instant last(Instant now) {
            return rows.stream()
                    .map(row -> row.last(now))
                    .max(Comparator.naturalOrder())
                    .orElse(now);
        }
    }

    /** @param at null: still goes on, or has no moment of its own */
    public record Row(@Nullable Instant at, Map<String, Object> facts) {
        Instant last(Instant now) {
            Instant ended = at;
            return ended == null || ended.isAfter(now) ? now : ended;
        }

        Map<String, Object> whole() {
            Map<String, Object> whole = new LinkedHashMap<>();
            if (at != null) {
                whole.put("at", at.toString());
            }
            whole.putAll(facts);
            return whole;
        }
    }
}
