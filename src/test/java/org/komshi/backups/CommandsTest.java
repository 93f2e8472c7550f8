package org.komshi.backups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.komshi.HubProcess;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code hub backup} and {@code hub restore}, as a host runs them. */
class CommandsTest {
    private static final String RELEASE =
            Path.of("src/test/resources/releases/0.1.0.zip").toAbsolutePath().toString();

    @TempDir
    Path folder;

    @Test
    void a_running_hub_and_a_stopped_one_are_backed_up_and_the_archive_makes_another_hub() throws Exception {
        Path data = folder.resolve("data");
        try (HubProcess hub = HubProcess.start(data)) {
            expect(
                    0,
                    "Backed up: ",
                    data,
                    "backup",
                    folder.resolve("running.zip").toString());
            assertThat(hub.get("/health").statusCode()).isEqualTo(200);
            assertThat(JdbcClient.create(hub.database())
                            .sql("select made_by from backups.backup")
                            .query(String.class)
                            .list())
                    .containsExactly("command");
        }
        expect(0, "Backed up: ", data, "backup");
        try (var made = Files.list(data.resolve("backups"))) {
            assertThat(made)
                    .singleElement()
                    .satisfies(
                            file -> assertThat(file.getFileName()).asString().matches("komshi-\\d{8}-\\d{6}Z\\.zip"));
        }
        Path other = folder.resolve("other");
        expect(0, "Restored: ", other, "restore", folder.resolve("running.zip").toString());
        try (HubProcess hub = HubProcess.start(other)) {
            assertThat(hub.get("/en/calls").statusCode()).isEqualTo(200);
        }
        expect(0, "The audit holds: ", other, "check-audit");
    }

    @Test
    void what_cannot_be_restored_is_one_sentence_and_makes_no_data_folder() throws IOException {
        Path data = folder.resolve("data");
        Path foreign = Files.writeString(folder.resolve("foreign.zip"), "not a backup");

        String said = expect(1, "Komshi cannot restore: " + foreign, data, "restore", foreign.toString());

        assertThat(said).endsWith("is not restored: it is no backup of a Komshi hub.");
        assertThat(data).doesNotExist();
        expect(1, "name one archive", data, "restore");
    }

    @Test
    void a_hub_that_is_at_work_is_not_restored_over() {
        Path data = folder.resolve("data");
        expect(0, "Restored: ", data, "restore", RELEASE);

        expect(1, "the database is not empty", data, "restore", RELEASE);

        expect(0, "The audit holds: ", data, "check-audit");
    }

    private static String expect(int code, String sentence, Path data, String... arguments) {
        HubProcess command = HubProcess.launch(data, 0, Map.of(), arguments); // closing it would end the hub's database
        assertThat(command.exitCode()).as(command.said()).isEqualTo(code);
        assertThat(command.said()).contains(sentence).doesNotContain("\tat ").doesNotContain("WARN", "DEBUG", "INFO");
        return command.said();
    }
}
