package org.komshi.database.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.komshi.Fuzz;

/** A file somebody calls a backup, its seal set right again by whoever changed it: it is whole, or refused in a sentence. */
class AnyArchiveTest {
    private static final int SEAL = 64;

    static final Fuzz ARCHIVES = Fuzz.bytes(AnyArchiveTest::open, small());

    static final Fuzz MANIFESTS = Fuzz.texts(
            json -> {
                try {
                    Manifest.parse(json.getBytes(StandardCharsets.UTF_8));
                } catch (CannotRestore refused) {
                    // one sentence for the host
                }
            },
            Forged.from(Path.of("src/test/resources/releases/0.1.0.zip")).text(Manifest.NAME));

    /** Few entries, so that many tries are soon done; that it lacks the others is one of the refusals. */
    private static byte[] small() {
        try {
            Path file = Files.createTempFile("komshi", ".zip");
            Forged.from(Path.of("src/test/resources/releases/0.1.0.zip"))
                    .only(Backup.FIRST, "tables/identity.person.copy", Manifest.NAME)
                    .as(file);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void open(byte[] input) {
        try {
            Path file = Files.createTempFile("komshi", ".zip");
            try {
                Files.write(file, sealed(input));
                Archive.open(file, _ -> {}).close();
            } catch (CannotRestore refused) {
                // one sentence for the host
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] sealed(byte[] input) {
        byte[] inside = Arrays.copyOf(input, Math.max(0, input.length - SEAL));
        byte[] seal = HexFormat.of().formatHex(Seal.sha256().digest(inside)).getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(inside, inside.length + SEAL);
        System.arraycopy(seal, 0, whole, inside.length, SEAL);
        return whole;
    }

    @Test
    void it_is_whole_or_refused() {
        ARCHIVES.tries();
    }

    @Test
    void its_manifest_is_understood_or_refused() {
        MANIFESTS.tries();
    }
}
