package org.komshi.calls;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.komshi.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who changed which part of a call last: so that of two people at once the later one is told. */
@Component
public class Parts {
    private final JdbcClient jdbc;

    Parts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param version goes into the form; what comes back must still carry it
     * @param changedBy name of the person; empty for what the hub made
     */
    public record State(int version, Optional<String> changedBy, Instant changedAt) {}

    public State state(CallId call, Part part) {
        return jdbc.sql("""
                        select part.version, part.changed_at, person.name
                          from calls.part
                          left join identity.person on person.id = part.changed_by
                         where part.call = :call and part.part = :part
                        """)
                .param("call", call.value())
                .param("part", part.word())
                .query((row, _) -> new State(
                        row.getInt("version"),
                        Optional.ofNullable(row.getString("name")),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .single();
    }

    void begin(CallId call, PersonId by, Instant at) {
        for (Part part : Part.values()) {
            jdbc.sql("insert into calls.part (call, part, changed_by, changed_at) values (:call, :part, :by, :at)")
                    .param("call", call.value())
                    .param("part", part.word())
                    .param("by", by.value())
                    .param("at", at.atOffset(UTC))
                    .update();
        }
    }

    void advance(CallId call, Part part, PersonId by, Instant at) {
        jdbc.sql("""
                        update calls.part
                           set version = version + 1, changed_by = :by, changed_at = :at
                         where call = :call and part = :part
                        """)
                .param("call", call.value())
                .param("part", part.word())
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .update();
    }
}
