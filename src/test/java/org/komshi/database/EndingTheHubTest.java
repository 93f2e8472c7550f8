package org.komshi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.komshi.HubProcess;

/** A hub ends within 20 seconds, whatever its visitors do, and takes its database with it. */
class EndingTheHubTest {
    private static final Duration MOST = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void one_who_never_finishes_a_form_does_not_keep_the_hub_from_ending() throws IOException {
        try (HubProcess hub = HubProcess.start(folder, Map.of())) {
            URI address = URI.create(hub.address());
            try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
                OutputStream out = slow.getOutputStream();
                out.write("""
                        POST /en/sign-in HTTP/1.1\r
                        Host: localhost\r
                        Content-Type: application/x-www-form-urlencoded\r
                        Content-Length: 100\r
                        \r
                        email=ana""".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                Instant began = Instant.now();

                assertThat(hub.end()).isEqualTo(143);

                assertThat(Duration.between(began, Instant.now())).isLessThan(MOST);
                assertThat(folder.resolve("database/postmaster.pid")).doesNotExist();
            }
        }
    }

    @Test
    void ended_while_it_starts_it_leaves_nothing_that_keeps_the_next_start_from_working() throws Exception {
        try (HubProcess hub = HubProcess.launch(folder, HubProcess.freePort(), Map.of())) {
            await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(folder.resolve(".lock")));
            assertThat(hub.end()).isIn(1, 143);
        }
        assertThat(folder.resolve("database/postmaster.pid")).doesNotExist();

        try (HubProcess again = HubProcess.start(folder)) {
            assertThat(again.get("/health").statusCode()).isEqualTo(200);
        }
    }
}
