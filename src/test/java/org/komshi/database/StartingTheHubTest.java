package org.komshi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.komshi.HubProcess;

/** Each reason why a hub cannot start is one sentence for its host, and exit code 1. */
class StartingTheHubTest {
    @TempDir
    Path folder;

    @Test
    void a_port_in_use_is_named_before_a_database_is_made() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThat(refusal(folder.resolve("data"), port, Map.of()))
                    .isEqualTo("Komshi cannot start: port " + port
                            + " is in use by another program: end that one, or choose another port with --port N.");
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_data_folder_in_use_says_by_which_process_and_is_left_alone() {
        try (DataLock lock = DataLock.take(folder)) {
            assertThat(lock).isNotNull();
            assertThat(refusal(folder, 0, Map.of()))
                    .startsWith("Komshi cannot start: the data folder " + folder + " is in use by the hub with the "
                            + "process number " + ProcessHandle.current().pid() + ":");
        }
    }

    @Test
    void a_database_of_another_version_is_not_touched() throws IOException {
        Files.createDirectories(folder.resolve("database"));
        Files.writeString(folder.resolve("database/PG_VERSION"), "17\n");

        assertThat(refusal(folder, 0, Map.of()))
                .startsWith("Komshi cannot start: the database in " + folder + " was made by PostgreSQL 17,");
    }

    @Test
    void a_database_of_the_host_that_does_not_answer_is_named() {
        int nobody = HubProcess.freePort();
        String url = "jdbc:postgresql://127.0.0.1:" + nobody + "/komshi";

        assertThat(refusal(folder, 0, Map.of("KOMSHI_DATABASE_URL", url)))
                .startsWith("Komshi cannot start: the database at " + url + " does not answer");
    }

    @Test
    void root_that_may_not_step_aside_is_told_what_to_do() throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root steps aside");
        Path programs = Files.createDirectory(folder.resolve("programs"));
        Path forbidden = Files.writeString(programs.resolve("unshare"), "#!/bin/sh\nexit 1\n");
        assertThat(forbidden.toFile().setExecutable(true)).isTrue();

        assertThat(refusal(folder.resolve("data"), 0, Map.of("PATH", programs.toString())))
                .isEqualTo("Komshi cannot start: PostgreSQL does not run as root, and root may not step aside here "
                        + "(unshare -U fails): start the hub as another user, or set KOMSHI_DATABASE_URL to a "
                        + "PostgreSQL of your own.");
    }

    @Test
    void a_proxy_that_is_no_address_is_named() {
        assertThat(refusal(folder, 0, Map.of("KOMSHI_TRUSTEDPROXIES", "proxy.example")))
                .contains("Komshi cannot start: KOMSHI_TRUSTEDPROXIES names 'proxy.example'");
    }

    private static String refusal(Path data, int port, Map<String, String> environment) {
        try (HubProcess hub = HubProcess.launch(data, port, environment)) {
            assertThat(hub.exitCode()).isEqualTo(1);
            return hub.said();
        }
    }
}
