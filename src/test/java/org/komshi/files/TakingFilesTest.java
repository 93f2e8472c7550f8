package org.komshi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komshi.HubTest;
import org.komshi.database.HubClock;
import org.komshi.problems.NotFound;
import org.komshi.settings.Settings;
import org.komshi.web.Upload;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class TakingFilesTest {
    private static final byte[] XML = "<w/>".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Files files;

    @Autowired
    Orphans orphans;

    @Autowired
    Settings settings;

    @Autowired
    HubClock clock;

    @AfterEach
    void set_the_clock_back() {
        clock.followDatabase();
    }

    @Test
    void what_was_taken_comes_back_as_it_was_with_its_hash() throws IOException {
        StoredFile file = taken("Статут.pdf", Received.pdf());

        assertThat(file.name()).isEqualTo("Статут.pdf");
        assertThat(file.type()).isEqualTo("application/pdf");
        assertThat(file.sha256()).matches("[0-9a-f]{64}");
        assertThat(file.looked()).isFalse();
        assertThat(files.file(file.id())).contains(file);
        try (var bytes = files.open(file.id())) {
            assertThat(bytes.readAllBytes()).isEqualTo(Received.pdf());
        }
    }

    @Test
    void its_folder_is_for_the_hubs_user_alone() throws IOException {
        Path place = settings.data()
                .resolve("files")
                .resolve(Files.key(taken("a.pdf", Received.pdf()).id()));

        assertThat(place).exists();
        assertThat(PosixFilePermissions.toString(java.nio.file.Files.getPosixFilePermissions(place.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void a_program_called_pdf_is_refused() {
        byte[] program = new byte[2_000];
        program[0] = 'M';
        program[1] = 'Z';

        assertThat(refused("statute.pdf", program)).isInstanceOf(CannotTake.OtherKind.class);
        assertThat(refused("statute.pdf", "#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(CannotTake.OtherKind.class);
        assertThat(refused("page.pdf", "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(CannotTake.OtherKind.class);
    }

    @Test
    void a_document_is_known_by_the_list_of_its_parts() {
        assertThat(taken("plan", Received.zip("[Content_Types].xml", XML, "word/document.xml", XML))
                        .name())
                .isEqualTo("plan.docx");
        byte[] odt = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
        assertThat(taken("plan.odt", Received.zip("mimetype", odt, "content.xml", XML))
                        .type())
                .isEqualTo("application/vnd.oasis.opendocument.text");
        assertThat(refused("plan.docx", Received.zip("anything", XML))).isInstanceOf(CannotTake.OtherKind.class);
    }

    @Test
    void macros_are_refused() {
        byte[] document =
                Received.zip("[Content_Types].xml", XML, "word/document.xml", XML, "word/vbaProject.bin", XML);

        assertThat(refused("plan.docx", document)).isInstanceOf(CannotTake.Harmful.class);
    }

    @Test
    void a_zip_bomb_is_refused_without_being_expanded() {
        byte[] bomb = Received.zip("[Content_Types].xml", XML, "word/document.xml", new byte[50_000_000]);

        assertThat(bomb.length).isLessThan(100_000);
        assertThat(refused("plan.docx", bomb)).isInstanceOf(CannotTake.Harmful.class);
    }

    @Test
    void a_broken_zip_is_of_no_known_kind() {
        byte[] document = Received.zip("[Content_Types].xml", XML, "word/document.xml", XML);

        assertThat(refused("plan.docx", java.util.Arrays.copyOf(document, document.length / 2)))
                .isInstanceOf(CannotTake.OtherKind.class);
    }

    @Test
    void a_kind_that_is_not_wanted_is_refused() {
        Wanted pictures = new Wanted(EnumSet.of(Kind.PICTURE), 1_000_000, "q-logo");

        assertThat(files.take(Received.file("logo.png", Received.pdf()), pictures))
                .isInstanceOfSatisfying(Taking.Refused.class, refused -> {
                    assertThat(refused.problem()).isInstanceOf(CannotTake.OtherKind.class);
                    assertThat(refused.problem().facts()).containsEntry("kinds", "jpg, png");
                    assertThat(refused.problem().field()).contains("q-logo");
                });
    }

    @Test
    void nothing_too_large_or_empty_is_taken() {
        Wanted small = new Wanted(EnumSet.allOf(Kind.class), 10, "q-statute");

        assertThat(files.take(Received.file("a.pdf", Received.pdf()), small))
                .isInstanceOfSatisfying(
                        Taking.Refused.class,
                        refused -> assertThat(refused.problem()).isInstanceOf(CannotTake.TooLarge.class));
        assertThat(refused("a.pdf", new byte[0])).isInstanceOf(CannotTake.Empty.class);
        assertThat(files.take(
                        new Upload("q", "a.pdf", Path.of("nowhere"), 90_000_000, Upload.State.CUT_OFF),
                        Received.ANYTHING))
                .isInstanceOfSatisfying(
                        Taking.Refused.class,
                        refused -> assertThat(refused.problem()).isInstanceOf(CannotTake.TooLarge.class));
    }

    @Test
    void a_full_disk_is_told_as_one() {
        Upload lost = new Upload("q", "a.pdf", Path.of("nowhere"), 1_000, Upload.State.LOST);

        assertThat(files.take(lost, Received.ANYTHING))
                .isInstanceOfSatisfying(
                        Taking.Refused.class,
                        refused -> assertThat(refused.problem()).isInstanceOf(CannotTake.NoRoom.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd | passwd.pdf",
                "C:\\Users\\Ana\\statut.pdf | statut.pdf",
                "a\u202Efdp.exe | afdp.exe.pdf",
                "line\u0000\u0007break.pdf | linebreak.pdf",
                "<b>\"x\".PDF | _b__x_.PDF",
                "... | file.pdf"
            })
    void names_are_shown_without_paths_and_what_hides_or_turns_text(String given, String shown) {
        assertThat(taken(given, Received.pdf()).name()).isEqualTo(shown);
    }

    @Test
    void what_nothing_refers_to_is_removed_after_a_day() {
        StoredFile file = taken("a.pdf", Received.pdf());

        orphans.remove();
        assertThat(files.file(file.id())).isPresent();

        clock.set(file.takenAt().plus(Duration.ofDays(1)).plusSeconds(1));
        orphans.remove();
        assertThat(files.file(file.id())).isEmpty();
        assertThatThrownBy(() -> files.open(file.id())).isInstanceOf(NotFound.class);
    }

    private StoredFile taken(String name, byte[] bytes) {
        return ((Taking.Taken) files.take(Received.file(name, bytes), Received.ANYTHING)).file();
    }

    private CannotTake refused(String name, byte[] bytes) {
        return ((Taking.Refused) files.take(Received.file(name, bytes), Received.ANYTHING)).problem();
    }
}
