package org.komshi.jobs;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.komshi.database.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Starts long work. */
@Component
public class Jobs {
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final JsonMapper json;

    Jobs(JdbcClient jdbc, InstantSource clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Starts work of a kind in the acting transaction; it begins after the commit.
     *
     * @param facts of its title, the message {@code job.<kind>}
     * @param payload handed to each step
     * @param total number of steps
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public JobId start(String kind, Map<String, Object> facts, Map<String, Object> payload, int total, UUID startedBy) {
        JobId id = new JobId(Ids.next());
        jdbc.sql("""
                        insert into jobs.job (id, kind, facts, payload, started_by, started_at, total)
                        values (:id, :kind, :facts::jsonb, :payload::jsonb, :by, :at, :total)
                        """)
                .param("id", id.value())
                .param("kind", kind)
                .param("facts", json.writeValueAsString(facts))
                .param("payload", json.writeValueAsString(payload))
                .param("by", startedBy)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("total", total)
                .update();
        return id;
    }
}
