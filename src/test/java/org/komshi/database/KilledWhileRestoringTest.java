package org.komshi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.komshi.HubProcess;
import org.komshi.backups.AuditInArchive;
import org.komshi.database.archive.Archive;
import org.komshi.database.archive.CannotRestore;
import org.komshi.database.archive.Restore;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** PostgreSQL dies in the middle of a restore: everybody knows where they are, and the next try begins anew. */
class KilledWhileRestoringTest {
    private static final Path RELEASE =
            Path.of("src/test/resources/releases/0.1.0.zip").toAbsolutePath();

    @TempDir
    Path data;

    @Test
    void no_hub_starts_on_the_half_and_the_next_restore_begins_anew() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, 0);
                Archive archive = Archive.open(RELEASE, _ -> {})) {
            var source = new DriverManagerDataSource(postgres.url(), EmbeddedPostgres.USER, postgres.password());
            Restore restore = new Restore(source, data.resolve("files"));

            assertThatThrownBy(() -> restore.of(archive, AuditInArchive::of, line -> {
                        if (line.contains("applications.proposal:")) {
                            kill();
                        }
                    }))
                    .isInstanceOf(CannotRestore.class)
                    .hasMessageStartingWith("the database went away in the middle")
                    .hasMessageContaining("run the same command again");
        }
        try (HubProcess hub = HubProcess.launch(data, 0, Map.of())) {
            assertThat(hub.exitCode()).isEqualTo(1);
            assertThat(hub.said())
                    .contains("holds a restore that was cut off: run ./hub restore " + RELEASE + " again");
        }
        try (HubProcess again = HubProcess.launch(data, 0, Map.of(), "restore", RELEASE.toString())) {
            assertThat(again.exitCode()).as(again.said()).isZero();
        }
        try (HubProcess hub = HubProcess.start(data)) {
            assertThat(hub.get("/en/grants").body()).contains("Safe to school");
        }
    }

    private void kill() {
        try {
            long postmaster = Long.parseLong(Files.readAllLines(data.resolve("database/postmaster.pid"))
                    .getFirst()
                    .strip());
            ProcessHandle server = ProcessHandle.of(postmaster).orElseThrow();
            server.descendants().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly();
            server.onExit().join();
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
