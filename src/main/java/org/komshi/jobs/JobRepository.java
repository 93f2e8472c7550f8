package org.komshi.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.problems.NotFound;
import org.komshi.web.spi.Visiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JobRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Works works;

    JobRepository(JdbcClient jdbc, JsonMapper json, Works works) {
        this.jdbc = jdbc;
        this.json = json;
        this.works = works;
    }

    Job find(JobId id, Visiting visiting) {
        return jdbc.sql("""
                        select job.*, queued.execution_time
                          from jobs.job
                          left join jobs.scheduled_tasks queued
                                 on queued.task_name = :task and queued.task_instance = job.id::text
                                and not queued.picked
                         where job.id = :id and (job.started_by = :person or :all)
                        """)
                .param("id", id.value())
                .param("task", JobTask.NAME)
                .param("person", visiting.person())
                .param("all", seesAll(visiting))
                .query((row, _) -> isShown(row, visiting) ? Optional.of(job(row)) : Optional.<Job>empty())
                .optional()
                .flatMap(job -> job)
                .orElseThrow(NotFound::new);
    }

    private boolean isShown(ResultSet row, Visiting visiting) throws SQLException {
        return visiting.person().equals(row.getObject("started_by", UUID.class))
                || works.of(row.getString("kind")).isShownTo(visiting, row.getString("payload"));
    }

    private static boolean seesAll(Visiting visiting) {
        return visiting.is("manager") || visiting.is("auditor") || visiting.is("administrator");
    }

    private Job job(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new Job(
                new JobId(row.getObject("id", UUID.class)),
                kind,
                json.readValue(row.getString("facts"), new TypeReference<Map<String, Object>>() {}),
                row.getInt("done"),
                row.getInt("total"),
                Job.Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                row.getTimestamp("started_at").toInstant(),
                instant(row.getTimestamp("finished_at")),
                Optional.ofNullable(row.getString("failure")),
                instant(row.getTimestamp("execution_time")),
                works.of(kind).whereNext(row.getString("payload")));
    }

    private static Optional<Instant> instant(@Nullable Timestamp column) {
        return Optional.ofNullable(column).map(Timestamp::toInstant);
    }
}
