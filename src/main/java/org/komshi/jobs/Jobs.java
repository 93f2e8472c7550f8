package org.komshi.jobs;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.komshi.database.Ids;
import org.komshi.web.spi.Visiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Starts long work and tells how far it is: {@code /desk/jobs/{id}}. */
@Component
public class Jobs {
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final JsonMapper json;
    private final Later later;
    private final JobRunner runner;
    private final JobRepository repository;

    Jobs(
            JdbcClient jdbc,
            InstantSource clock,
            JsonMapper json,
            Later later,
            JobRunner runner,
            JobRepository repository) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
        this.later = later;
        this.runner = runner;
        this.repository = repository;
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
        later.run(JobTask.NAME, id.value().toString());
        return id;
    }

    /** The job, for whoever started it and for those who may see all work of the hub. */
    Job find(JobId id, Visiting visiting) {
        return repository.find(id, visiting);
    }

    /** Takes up a failed job where it stopped; nothing for one that goes on or is finished. */
    @Transactional
    void tryAgain(JobId id, Visiting visiting) {
        repository.find(id, visiting);
        int waiting = jdbc.sql("""
                        update jobs.job
                           set stage = 'waiting', finished_at = null, failure = null
                         where id = :id and stage = 'failed'
                        """).param("id", id.value()).update();
        if (waiting == 1) {
            later.run(JobTask.NAME, id.value().toString());
        }
    }

    /** Does what is left of a job now, in this thread: for the loader of the demonstration and for tests. */
    public void finishNow(JobId id) {
        runner.run(id, () -> false);
    }
}
