package org.komshi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.komshi.HubProcess;

/** What happens when processes die at the worst moment. */
class KilledTest {
    @TempDir
    Path folder;

    @Test
    void postgres_killed_under_the_hub_comes_back_and_people_are_asked_to_wait() throws Exception {
        try (HubProcess hub = HubProcess.start(folder)) {
            long before = hub.postmaster();
            Path starter = folder.resolve("postgres-" + Programs.VERSION + "/bin/pg_ctl");
            Path away = Files.move(starter, starter.resolveSibling("pg_ctl.away")); // so that it stays dead for a while

            ProcessHandle.of(before).orElseThrow().destroyForcibly();

            patiently().until(() -> hub.get("/health").statusCode() == 503);
            assertThat(hub.get("/health").body()).contains("\"live\":true").contains("\"ready\":false");
            HttpResponse<String> meanwhile = hub.get("/en/calls");
            assertThat(meanwhile.statusCode()).isEqualTo(503);
            assertThat(meanwhile.headers().firstValue("Retry-After")).hasValue("30");

            Files.move(away, starter);
            patiently().until(() -> hub.get("/health").statusCode() == 200);
            assertThat(hub.get("/en/calls").statusCode()).isEqualTo(200);
            assertThat(hub.postmaster()).isNotEqualTo(before);
            assertThat(hub.end()).isEqualTo(143);
            assertThat(folder.resolve("database/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void a_killed_hub_leaves_a_server_that_the_next_one_ends_and_its_data_are_there() throws Exception {
        try (HubProcess killed = HubProcess.start(folder)) {
            long orphan = killed.postmaster();
            killed.kill();
            assertThat(ProcessHandle.of(orphan)).isPresent();

            try (HubProcess next = HubProcess.start(folder)) {
                assertThat(next.postmaster()).isNotEqualTo(orphan);
                assertThat(next.get("/health").statusCode()).isEqualTo(200);
            }
        }
        assertThat(Files.readString(folder.resolve("database.log"))).doesNotContain("FATAL:  lock file");
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
    }
}
