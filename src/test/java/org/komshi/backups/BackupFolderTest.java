package org.komshi.backups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only what the hub has written is ever counted or removed. */
class BackupFolderTest {
    @TempDir
    Path folder;

    @Test
    void files_of_others_are_not_backups() throws IOException {
        for (String name : new String[] {
            "komshi-20270301-010000Z.zip",
            "komshi-20270301-010000Z.zip.gpg",
            "komshi-20270301-010000Z.zip.4711.part",
            "komshi-20270231-010000Z.zip.bak",
            "before-the-upgrade.zip",
            "komshi-2027.zip"
        }) {
            Files.createFile(folder.resolve(name));
        }

        assertThat(of(folder).kept())
                .containsOnlyKeys(Instant.parse("2027-03-01T01:00:00Z"))
                .containsValue(folder.resolve("komshi-20270301-010000Z.zip"));
        assertThat(of(folder.resolve("not-there-yet")).kept()).isEmpty();
    }

    @Test
    void what_a_killed_hub_was_writing_goes_after_a_day() throws IOException {
        Path old = aged("komshi-20270301-010000Z.zip.4711.part", Duration.ofDays(2));
        Path fresh = aged("komshi-20270303-010000Z.zip.4712.part", Duration.ofHours(1));
        Path another = aged("thesis.part", Duration.ofDays(90));

        of(folder).removeBroken();

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
        assertThat(another).exists();
    }

    @Test
    void a_name_is_a_backup_of_its_time() {
        assertThat(of(folder).next().getFileName().toString()).matches("komshi-\\d{8}-\\d{6}Z\\.zip");
    }

    private Path aged(String name, Duration age) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    private static BackupFolder of(Path folder) {
        return new BackupFolder(folder, folder.resolve("files"));
    }
}
