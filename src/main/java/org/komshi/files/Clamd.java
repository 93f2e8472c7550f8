package org.komshi.files;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.komshi.files.spi.VirusCheck;
import org.komshi.settings.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Asks ClamAV's daemon over TCP, where the host has one ({@code KOMSHI_FILES_CLAMD}). Source of the protocol: clamd(8),
 * INSTREAM.
 */
@Component
class Clamd implements VirusCheck {
    private static final int CHUNK = 64 * 1024;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int LONGEST_ANSWER = 1_000;

    private final String address;

    @Autowired
    Clamd(Settings settings) {
        this(settings.files().clamd());
    }

    Clamd(String address) {
        this.address = address;
    }

    boolean isSet() {
        return !address.isEmpty();
    }

    @Override
    public Verdict look(Path received) {
        if (!isSet()) {
            return new Verdict.Clean(); // nobody to ask: the pages say so
        }
        try {
            return verdict(ask(received));
        } catch (IOException | IllegalArgumentException away) {
            return new Verdict.Unknown(String.valueOf(away.getMessage()));
        }
    }

    private String ask(Path received) throws IOException {
        int colon = address.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("KOMSHI_FILES_CLAMD is host:port, for example 127.0.0.1:3310");
        }
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
                    CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            try (InputStream bytes = Files.newInputStream(received)) {
                byte[] chunk = new byte[CHUNK];
                for (int read = bytes.read(chunk); read > 0; read = bytes.read(chunk)) {
                    out.writeInt(read);
                    out.write(chunk, 0, read);
                }
            }
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        }
    }

    /** {@code stream: OK}, {@code stream: Eicar-Test-Signature FOUND}, or a complaint. */
    private static Verdict verdict(String answer) {
        String said = answer.replace("\0", "").strip();
        if (said.endsWith(" OK")) {
            return new Verdict.Clean();
        }
        return said.endsWith(" FOUND")
                ? new Verdict.Infected(said.replaceFirst("^stream: ", "").replaceFirst(" FOUND$", ""))
                : new Verdict.Unknown(said.isEmpty() ? "no answer" : said);
    }
}
