package org.komshi.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.applications.Applications;
import org.komshi.applications.DraftsBySql;
import org.komshi.applications.ProposalId;
import org.komshi.applications.Submission;
import org.komshi.database.archive.Archive;
import org.komshi.database.archive.Backup;
import org.komshi.database.archive.CannotBackUp;
import org.komshi.database.archive.Restore;
import org.komshi.database.archive.Scratch;
import org.komshi.identity.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One archive holds everything as it was at one instant, and nothing that opens a door. */
@HubTest
class BackingUpTest {
    @Autowired
    JdbcConnectionDetails details;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Applications applications;

    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    @TempDir
    Path folder;

    @Test
    void what_is_restored_is_what_was_there_down_to_the_last_byte() throws IOException {
        cast.greenValley();
        Files.createDirectories(folder.resolve("files/ab"));
        Files.write(folder.resolve("files/ab/Устав ‮.pdf"), new byte[] {0, -1, 13, 10});

        Backup.Made made = backUp("first.zip");
        DataSource target = new Scratch(details).database();
        Path files = folder.resolve("elsewhere/files");
        restore(made.file(), target, files);

        Backup.Made again = new Backup(target, files).to(folder.resolve("again.zip"), AuditInArchive::of, _ -> {});
        assertThat(again.manifest().tables()).isEqualTo(made.manifest().tables());
        assertThat(again.manifest().sequences()).isEqualTo(made.manifest().sequences());
        assertThat(again.manifest().files()).isEqualTo(made.manifest().files()).hasSize(1);
        assertThat(again.manifest().audit()).isEqualTo(made.manifest().audit());
        assertThat(made.manifest().audit().broken()).isEmpty();
    }

    @Test
    void the_archive_is_for_its_user_alone_and_its_hash_is_told() throws Exception {
        Backup.Made made = backUp("one.zip");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.file())))
                .isEqualTo("rw-------");
        assertThat(Files.size(made.file())).isEqualTo(made.bytes());
        assertThat(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(made.file()))))
                .isEqualTo(made.sha256());
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void sessions_codes_and_sign_in_mails_are_not_in_it() throws IOException {
        SignedIn teuta = hub.as(cast.teuta());
        teuta.get("/my/account");
        hub.visitor().post("/en/sign-in", "email", "somebody-new@example.org");
        List<String> secrets = new ArrayList<>();
        secrets.addAll(jdbc.sql("select token_hash from identity.session")
                .query(String.class)
                .list());
        secrets.addAll(
                jdbc.sql("select link_hash from identity.challenge union select code_hash from identity.challenge")
                        .query(String.class)
                        .list());
        secrets.addAll(jdbc.sql("select id::text from mail.message where template = 'identity.sign-in'")
                .query(String.class)
                .list());

        Backup.Made made = backUp("secrets.zip");

        assertThat(secrets).hasSizeGreaterThan(3);
        assertThat(made.manifest().leftOut()).contains("identity.session", "identity.challenge");
        try (ZipFile zip = new ZipFile(made.file().toFile())) {
            for (var entry : zip.stream().toList()) {
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(secrets).as(entry.getName()).noneMatch(text::contains);
            }
        }
    }

    @Test
    void who_submitted_before_it_began_is_in_it_and_nobody_by_half() throws IOException {
        List<DraftsBySql.Ready> drafts = new DraftsBySql(new Scratch(details).hub()).make(30);
        drafts.subList(0, 10).forEach(this::submit);
        List<DraftsBySql.Ready> meanwhile = new ArrayList<>(drafts.subList(10, 30));

        Backup.Made made = new Backup(new Scratch(details).hub(), folder.resolve("files"))
                .to(folder.resolve("meanwhile.zip"), AuditInArchive::of, line -> {
                    if (!meanwhile.isEmpty()) {
                        submit(meanwhile.removeFirst()); // after each table, while the next ones are still to be read
                    }
                });

        DataSource target = new Scratch(details).database();
        restore(made.file(), target, folder.resolve("none"));
        JdbcClient there = JdbcClient.create(target);
        assertThat(meanwhile).isEmpty();
        for (int number = 0; number < drafts.size(); number++) {
            DraftsBySql.Ready draft = drafts.get(number);
            assertThat(traces(there, draft)).as("draft %d", number).isEqualTo(number < 10 ? 4 : 0);
            assertThat(traces(jdbc, draft)).isEqualTo(4);
        }
    }

    @Test
    void a_file_of_this_name_is_never_written_over() throws IOException {
        Path file = Files.writeString(folder.resolve("taken.zip"), "precious");

        assertThatThrownBy(() -> backUp("taken.zip"))
                .isInstanceOf(CannotBackUp.class)
                .hasMessageContaining("there is a file " + file + " already");

        assertThat(file).hasContent("precious");
    }

    @Test
    void an_archive_is_not_laid_among_the_files_it_takes_along() {
        assertThatThrownBy(() -> backUp("files/ab/a.zip"))
                .isInstanceOf(CannotBackUp.class)
                .hasMessageContaining("would contain itself");
    }

    @Test
    void a_second_one_at_the_same_time_is_refused_and_a_third_one_works() {
        new Backup(new Scratch(details).hub(), folder.resolve("files"))
                .to(folder.resolve("a.zip"), AuditInArchive::of, new java.util.function.Consumer<>() {
                    private boolean tried;

                    @Override
                    public void accept(String line) {
                        if (!tried) {
                            tried = true;
                            assertThatThrownBy(() -> backUp("b.zip"))
                                    .isInstanceOf(CannotBackUp.class)
                                    .hasMessageContaining("another backup of this database is being made");
                        }
                    }
                });

        assertThat(backUp("c.zip").file()).exists();
        assertThat(folder.resolve("b.zip")).doesNotExist();
    }

    @Test
    void a_database_without_a_hub_is_told() {
        assertThatThrownBy(() -> new Backup(new Scratch(details).database(), folder.resolve("files"))
                        .to(folder.resolve("x.zip"), AuditInArchive::of, _ -> {}))
                .isInstanceOf(CannotBackUp.class)
                .hasMessageContaining("there is no hub in this database");
    }

    private Backup.Made backUp(String name) {
        return new Backup(new Scratch(details).hub(), folder.resolve("files"))
                .to(folder.resolve(name), AuditInArchive::of, _ -> {});
    }

    private static void restore(Path file, DataSource target, Path files) throws IOException {
        try (Archive archive = Archive.open(file, _ -> {})) {
            new Restore(target, files).of(archive, AuditInArchive::of, _ -> {});
        }
    }

    private void submit(DraftsBySql.Ready draft) {
        assertThat(applications.submit(new ProposalId(draft.proposal()), new PersonId(draft.person()), true))
                .isInstanceOf(Submission.Accepted.class);
    }

    /** What one submission leaves: its stage, its reference, its entry in the audit, its mail. */
    private static long traces(JdbcClient database, DraftsBySql.Ready draft) {
        return database.sql("""
                        select (select count(*) from applications.proposal where id = :proposal and stage = 'submitted')
                             + (select count(*) from applications.application where id = :id and reference is not null)
                             + (select count(*) from audit.entry
                                 where act = 'applications.submitted' and by_id = :person)
                             + (select count(*) from mail.message
                                  join identity.person on person.email = message.recipient
                                 where template = 'applications.submitted' and person.id = :person)
                        """)
                .param("proposal", draft.proposal())
                .param("id", draft.application())
                .param("person", draft.person())
                .query(Long.class)
                .single();
    }
}
