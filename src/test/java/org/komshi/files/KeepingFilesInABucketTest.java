package org.komshi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.komshi.HubTest;
import org.komshi.backups.AuditInArchive;
import org.komshi.database.archive.Backup;
import org.komshi.database.archive.FileSource;
import org.komshi.database.archive.Scratch;
import org.komshi.language.Speech;
import org.komshi.problems.CannotStart;
import org.komshi.settings.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files in a store that speaks S3, which may be away. */
@HubTest
class KeepingFilesInABucketTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    InstantSource clock;

    @Autowired
    Settings own;

    @Autowired
    Speech speech;

    @Autowired
    JdbcConnectionDetails details;

    @Autowired
    DataSource source;

    @Autowired
    Files inFolder;

    @TempDir
    Path folder;

    Bucket bucket;
    S3Store store;
    Files files;

    @BeforeEach
    void there_is_a_bucket() throws Exception {
        bucket = Bucket.in(folder);
        store = bucket.store();
        files = new Files(store, new Files.Looking(List.of(), List.of()), bucket.settings(folder), jdbc, clock);
    }

    @AfterEach
    void it_ends() throws Exception {
        store.close();
        bucket.close();
    }

    private static StoredFile taken(Files by) {
        return ((Taking.Taken) by.take(Received.file("Статут.pdf", Received.pdf()), Received.ANYTHING)).file();
    }

    @Test
    void what_was_taken_comes_back_and_goes_when_it_is_removed() throws IOException {
        StoredFile file = taken(files);

        try (InputStream bytes = files.open(file.id())) {
            assertThat(bytes.readAllBytes()).isEqualTo(Received.pdf());
        }
        assertThat(store.all()).containsExactly(new FileSource.Entry(Files.key(file.id()), Received.pdf().length));
        files.remove(file.id());
        assertThat(store.all()).isEmpty();
        store.remove("00/never-there");
        assertThatThrownBy(() -> store.open("00/never-there")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void while_it_is_away_no_file_is_taken_health_says_so_and_nothing_is_lost() throws Exception {
        StoredFile before = taken(files);
        StoreHealth health = new StoreHealth(store, speech);
        bucket.goes();

        assertThat(files.take(Received.file("a.pdf", Received.pdf()), Received.ANYTHING))
                .isInstanceOfSatisfying(
                        Taking.Refused.class,
                        refused -> assertThat(refused.problem()).isInstanceOf(CannotTake.NoRoom.class));
        assertThatThrownBy(() -> files.open(before.id())).isInstanceOf(StoreAway.class);
        assertThat(health.isWell()).isFalse();

        bucket.comes();
        try (InputStream bytes = files.open(before.id())) {
            assertThat(bytes.readAllBytes()).isEqualTo(Received.pdf());
        }
        assertThat(new StoreHealth(store, speech).isWell()).isTrue();
    }

    @Test
    void files_move_from_the_folder_and_back_compared_one_by_one() throws IOException {
        StoredFile file = taken(inFolder);
        Moving there = new Moving(source, bucket.settings(own.data()));

        Moving.Moved moved = there.move(Moving.Way.TO_S3, _ -> {});
        Moving.Moved again = there.move(Moving.Way.TO_S3, _ -> {});
        Moving.Moved back =
                new Moving(source, bucket.settings(folder.resolve("other"))).move(Moving.Way.TO_FOLDER, _ -> {});

        assertThat(moved.copied()).isPositive();
        assertThat(again.copied()).isZero();
        assertThat(again.there()).isEqualTo(moved.copied() + moved.there());
        assertThat(back.copied()).isEqualTo(again.there());
        assertThat(folder.resolve("other/files").resolve(Files.key(file.id()))).hasBinaryContent(Received.pdf());
    }

    @Test
    void a_backup_holds_them() throws IOException {
        StoredFile file = taken(files);

        Backup.Made made = new Backup(new Scratch(details).hub(), store)
                .to(folder.resolve("backup.zip"), AuditInArchive::of, _ -> {});

        assertThat(made.manifest().files()).anySatisfy(entry -> {
            assertThat(entry.name()).isEqualTo(Files.key(file.id()));
            assertThat(entry.sha256()).isEqualTo(file.sha256());
        });
    }

    @Test
    void a_bucket_without_its_key_stops_the_start_in_one_sentence() {
        Settings.S3 given = bucket.settings(folder).files().s3();

        assertThatThrownBy(() ->
                        new S3Store(new Settings.S3(given.bucket(), given.endpoint(), given.region(), "", "", "")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("KOMSHI_FILES_S3_KEY");
        assertThatThrownBy(() -> new S3Store(new Settings.S3("b", "s3.example.org", "x", "k", "s", "")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("https://".toLowerCase(Locale.ROOT));
    }
}
