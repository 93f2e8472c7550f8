package org.komshi.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.komshi.files.spi.VirusCheck.Verdict;

/** With a small ClamAV of ours, which speaks the same protocol. */
class LookingForVirusesTest {
    private final Path file = Received.file("a.pdf", new byte[200_000]).received();

    @Test
    void the_whole_file_is_looked_at_in_chunks() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<byte[]> heard = CompletableFuture.supplyAsync(() -> answer(server, "stream: OK\0"));

            assertThat(new Clamd("127.0.0.1:" + server.getLocalPort()).look(file))
                    .isEqualTo(new Verdict.Clean());
            assertThat(heard.join()).hasSize(200_000);
        }
    }

    @Test
    void a_virus_is_named() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture.supplyAsync(() -> answer(server, "stream: Eicar-Test-Signature FOUND\0"));

            assertThat(new Clamd("127.0.0.1:" + server.getLocalPort()).look(file))
                    .isEqualTo(new Verdict.Infected("Eicar-Test-Signature"));
        }
    }

    @Test
    void a_check_that_does_not_answer_finds_nothing_clean() throws IOException {
        int nobody;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = server.getLocalPort();
        }
        assertThat(new Clamd("127.0.0.1:" + nobody).look(file)).isInstanceOf(Verdict.Unknown.class);
        assertThat(new Clamd("nonsense").look(file)).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void without_a_check_nobody_is_asked() {
        assertThat(new Clamd("").isSet()).isFalse();
        assertThat(new Clamd("").look(file)).isEqualTo(new Verdict.Clean());
    }

    private static byte[] answer(ServerSocket server, String answer) {
        try (Socket socket = server.accept()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
            ByteArrayOutputStream heard = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                heard.write(in.readNBytes(length));
            }
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            return heard.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
