package org.komshi.database.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not a backup as a hub made it is refused before any database is touched, in one sentence. */
class RefusingAnArchiveTest {
    private static final Path GOOD = Path.of("src/test/resources/releases/0.1.0.zip");
    private static final String ENTRY = "tables/identity.person.copy";

    @TempDir
    Path folder;

    @Test
    void a_good_one_is_taken() throws IOException {
        try (Archive archive = Archive.open(GOOD, _ -> {})) {
            assertThat(archive.manifest().rows()).isPositive();
        }
    }

    @Test
    void cut_at_every_tenth_of_its_length() throws IOException {
        byte[] whole = Files.readAllBytes(GOOD);
        for (int tenths = 1; tenths < 10; tenths++) {
            refused(bytes(Arrays.copyOf(whole, whole.length * tenths / 10)), "cut off or changed");
        }
        refused(bytes(Arrays.copyOf(whole, whole.length - 1)), "cut off or changed");
        refused(bytes(Arrays.copyOf(whole, whole.length + 1)), "cut off or changed");
    }

    @Test
    void with_one_byte_changed_anywhere() throws IOException {
        byte[] whole = Files.readAllBytes(GOOD);
        Random random = new Random(7);
        for (int attempt = 0; attempt < 100; attempt++) {
            int place = random.nextInt(whole.length);
            byte[] changed = whole.clone();
            changed[place] ^= (byte) (1 << random.nextInt(8));
            refused(bytes(changed), " is not restored: it ");
        }
    }

    @Test
    void something_else() throws IOException {
        refused(folder.resolve("nowhere.zip"), "there is no such file");
        refused(folder, "there is no such file");
        refused(bytes(new byte[0]), "it is no backup of a Komshi hub");
        refused(bytes("PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII)), "it is no backup of a Komshi hub");
        refused(bytes("-- PostgreSQL database dump".getBytes(StandardCharsets.US_ASCII)), "it is no backup");
        Path foreign = folder.resolve("foreign.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(foreign))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(new byte[100]);
        }
        refused(foreign, "it is no backup of a Komshi hub");
    }

    @Test
    void forged_with_other_rows_more_entries_or_fewer() {
        refused(forged().changed(ENTRY, text -> text + text), "unpacks to more than its manifest says");
        refused(forged().changed(ENTRY, text -> text.replaceFirst("@", "#")), "is not what its manifest says");
        refused(forged().without(ENTRY), "it lacks " + ENTRY);
        refused(forged().with("tables/identity.session.copy", new byte[9]), "that its manifest does not name");
        refused(forged().with("../../etc/cron.d/x", new byte[9]), "that its manifest does not name");
        refused(forged().without(Manifest.NAME), "it has no manifest");
        refused(forged().with(Manifest.NAME, "{\"format\": 1".getBytes(StandardCharsets.UTF_8)), "cannot be read");
        refused(forged().with(Manifest.NAME, "{\"format\": 1}".getBytes(StandardCharsets.UTF_8)), "is incomplete");
        refused(forged().with(Manifest.NAME, "[]".getBytes(StandardCharsets.UTF_8)), "its manifest");
    }

    @Test
    void that_would_write_outside_its_folder() {
        for (String name : new String[] {"../x", "a/../../x", "/etc/passwd", "a//b", "a\\\\b", "", "a\\u0000b", "."}) {
            String file = "{\"name\": \"" + name + "\", \"bytes\": 0, \"sha256\": \"\"}";
            refused(
                    forged().changed(
                                    Manifest.NAME,
                                    json -> json.replaceFirst(
                                            "\"files\" : \\[ ?]",
                                            Matcher.quoteReplacement("\"files\": [" + file + "]"))),
                    "a name that no hub gives");
        }
        refused(
                forged().changed(Manifest.NAME, json -> json.replace("identity.person\"", "../identity.person\"")),
                "a name that no hub gives");
    }

    @Test
    void that_unpacks_to_more_than_any_hub_writes() {
        refused(forged().with(Manifest.NAME, new byte[70_000_000]), "larger than any hub writes");
        refused(forged().with(ENTRY, new byte[200_000_000]), "unpacks to more than its manifest says");
    }

    @Test
    void from_a_newer_hub() {
        refused(
                forged().changed(Manifest.NAME, json -> json.replaceFirst("\"format\" : 1", "\"format\" : 2")),
                "it was made by a newer hub (its format is 2");
    }

    @Test
    void larger_than_the_disk_it_goes_to() {
        var huge = new Manifest.Content("identity.person", List.of("id"), 1, 1L << 60, "");
        Manifest manifest = new Manifest(
                1,
                "",
                "",
                "",
                List.of(),
                List.of(huge),
                List.of(),
                List.of(),
                new Manifest.Audit(0, "", ""),
                List.of());

        assertThatThrownBy(() -> Space.isEnoughToRestore(folder, manifest))
                .isInstanceOf(CannotRestore.class)
                .hasMessageContaining("MB are free");
    }

    private static Forged forged() {
        return Forged.from(GOOD);
    }

    private void refused(Forged forged, String why) {
        refused(forged.as(folder.resolve("forged.zip")), why);
    }

    private static void refused(Path file, String why) {
        assertThatThrownBy(() -> Archive.open(file, _ -> {}).close())
                .isInstanceOf(CannotRestore.class)
                .hasMessageStartingWith(file + " is not restored: ")
                .hasMessageContaining(why);
    }

    private Path bytes(byte[] content) throws IOException {
        return Files.write(folder.resolve("some.zip"), content);
    }
}
