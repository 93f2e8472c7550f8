package org.komshi.database.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.komshi.HubTest;
import org.komshi.backups.AuditInArchive;
import org.komshi.database.Migrations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An archive of an earlier release comes back whole and is brought up to date, or leaves nothing. */
@HubTest
class RestoringTest {
    private static final Path RELEASES = Path.of("src/test/resources/releases");
    private static final Path FIRST = RELEASES.resolve("0.1.0.zip");

    @Autowired
    JdbcConnectionDetails details;

    @TempDir
    Path folder;

    @Test
    void every_release_comes_back_and_has_the_tables_of_today() throws IOException {
        Scratch scratch = new Scratch(details);
        try (var releases = Files.list(RELEASES)) {
            for (Path release : releases.sorted().toList()) {
                DataSource target = scratch.database();

                restore(release, target);

                assertThat(columns(target)).isEqualTo(columns(scratch.hub()));
                assertThat(new Migrations(target).applied()).hasSameSizeAs(new Migrations(target).known());
                assertThat(JdbcClient.create(target)
                                .sql("select count(*) from identity.person")
                                .query(Long.class)
                                .single())
                        .isEqualTo(content(release, "identity.person").rows());
            }
        }
    }

    @Test
    void what_was_released_is_not_edited() throws IOException {
        List<Manifest.Migration> today = Backup.migrations(new Migrations(new Scratch(details).database()).known());
        try (var releases = Files.list(RELEASES)) {
            for (Path release : releases.toList()) {
                try (Archive archive = Archive.open(release, _ -> {})) {
                    assertThat(today)
                            .as("steps of %s", release)
                            .containsAll(archive.manifest().migrations());
                }
            }
        }
    }

    @Test
    void a_database_that_is_not_empty_is_refused_and_left_alone() {
        DataSource target = new Scratch(details).database();
        JdbcClient jdbc = JdbcClient.create(target);
        jdbc.sql("create table public.somebody_elses (id int)").update();

        refused(FIRST, target, "the database is not empty, it holds public.somebody_elses");

        assertThat(schemas(target)).containsExactly("public");
        jdbc.sql("drop table public.somebody_elses").update();
        restore(FIRST, target);
        refused(FIRST, target, "the database is not empty, it holds administration.");
        assertThat(new Unfinished(jdbc).archive()).isEmpty();
    }

    @Test
    void files_in_the_way_are_refused_and_left_alone() throws IOException {
        Files.createDirectories(folder.resolve("files"));
        Files.writeString(folder.resolve("files/statute.pdf"), "another hub's");

        refused(FIRST, new Scratch(details).database(), "is not empty: move it away first");

        assertThat(folder.resolve("files/statute.pdf")).hasContent("another hub's");
    }

    @Test
    void two_at_once_one_wins_and_the_other_is_told() throws Exception {
        DataSource target = new Scratch(details).database();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        AtomicReference<Throwable> failed = new AtomicReference<>();
        Thread first = Thread.ofVirtual().start(() -> {
            try (Archive archive = Archive.open(FIRST, _ -> {})) {
                new Restore(target, files()).of(archive, AuditInArchive::of, _ -> {
                    begun.countDown();
                    await(told);
                });
            } catch (IOException | RuntimeException unexpected) {
                failed.set(unexpected);
            }
        });
        await(begun);

        refused(FIRST, target, "another restore is at work on this database");
        told.countDown();
        first.join();

        assertThat(failed.get()).isNull();
        assertThat(JdbcClient.create(target)
                        .sql("select count(*) from identity.person")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void rows_that_break_a_rule_leave_nothing() {
        DataSource target = new Scratch(details).database();
        Path orphans = forged(Forged.from(FIRST)
                .changedWithHash(
                        "tables/applications.proposal.copy",
                        rows -> rows.replaceAll("\tsubmitted\t", "\tSUBMITTED\t")));

        refused(orphans, target, "stage_known");
        refused(orphans, target, "The database is empty as before.");

        assertThat(schemas(target)).containsExactly("public");
        restore(FIRST, target);
    }

    @Test
    void a_record_of_acts_that_was_changed_is_found_by_its_chain() {
        DataSource target = new Scratch(details).database();
        Path changed = forged(Forged.from(FIRST)
                .changedWithHash(
                        "tables/audit.entry.copy",
                        rows -> rows.replaceFirst("applications.submitted", "applications.Submitted")));

        refused(changed, target, "its audit is not the one that was backed up: link ");

        assertThat(schemas(target)).containsExactly("public");
    }

    @Test
    void steps_this_hub_does_not_know_or_knows_otherwise_are_refused() {
        DataSource target = new Scratch(details).database();
        refused(
                forged(Forged.from(FIRST).changed(Manifest.NAME, json -> json.replace("202611200910", "209901010000"))),
                target,
                "it was made by a newer hub (0.1.0, step identity/V209901010000__identity_people.sql");
        refused(
                forged(Forged.from(FIRST)
                        .changed(
                                Manifest.NAME, json -> json.replaceFirst("\"checksum\" : -?\\d+", "\"checksum\" : 5"))),
                target,
                "it comes from a changed hub");
        refused(
                forged(Forged.from(FIRST).changed(Manifest.NAME, json -> json.replace("\"agreed_at\"", "\"agreed\""))),
                target,
                "its tables are not those of the steps it names");

        assertThat(schemas(target)).containsExactly("public");
    }

    private void restore(Path file, DataSource target) {
        try (Archive archive = Archive.open(file, _ -> {})) {
            new Restore(target, files()).of(archive, AuditInArchive::of, _ -> {});
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void refused(Path file, DataSource target, String why) {
        assertThatThrownBy(() -> restore(file, target))
                .isInstanceOf(CannotRestore.class)
                .hasMessageContaining(why);
    }

    private Path forged(Forged forged) {
        return forged.as(folder.resolve("forged.zip"));
    }

    private Path files() {
        return folder.resolve("files");
    }

    private static Manifest.Content content(Path release, String table) throws IOException {
        try (Archive archive = Archive.open(release, _ -> {})) {
            return archive.contents().get(table);
        }
    }

    private static List<String> columns(DataSource database) {
        return JdbcClient.create(database).sql("""
                        select table_schema || '.' || table_name || '.' || column_name || ' ' || data_type || ' '
                               || is_nullable || ' ' || coalesce(column_default, '')
                          from information_schema.columns
                         where table_schema not in ('information_schema', 'pg_catalog', 'public', 'database')
                         order by 1
                        """).query(String.class).list();
    }

    private static List<String> schemas(DataSource database) {
        return JdbcClient.create(database)
                .sql("select nspname from pg_namespace where nspname !~ '^(pg_|information_schema)' order by 1")
                .query(String.class)
                .list();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
