package org.komshi.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.komshi.Fuzz;

/** Files made to harm whoever looks at them or opens them, and names made to lead elsewhere. */
class AnyFileTest {
    private static final byte[] XML = "<w/>".getBytes(StandardCharsets.UTF_8);
    private static final String LAUGHS = """
            <?xml version="1.0"?>
            <!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
            <w:document xmlns:w="x">&c;</w:document>
            """;

    static final Fuzz FILES = Fuzz.bytes(
            bytes -> {
                Content content = content(bytes);
                assertThat(content.type()).matches("[a-z]+/[A-Za-z0-9.+-]+.*|");
            },
            Received.pdf(),
            Received.zip("[Content_Types].xml", XML, "word/document.xml", XML),
            Received.zip(
                    "mimetype",
                    "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII),
                    "a",
                    XML));

    static final Fuzz NAMES = Fuzz.texts(
            given -> {
                String shown = ShownName.of(given, "application/pdf");
                assertThat(shown)
                        .matches("(?s)[^\\p{Cntrl}/\\\\<>:\"|?*]{1,130}")
                        .endsWithIgnoringCase(".pdf");
                assertThat(shown).doesNotStartWith(".").doesNotContain("\u202E");
            },
            "Статут на здружението.pdf",
            "../../etc/passwd",
            "C:\\Users\\Ana\\scan.PDF",
            "name\r\nContent-Type: text/html\r\n\r\n<script>");

    private static Content content(byte[] bytes) {
        Path file = Received.file("any", bytes).received();
        try {
            return Content.of(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            file.toFile().delete();
        }
    }

    @Test
    void whatever_its_bytes_are_it_is_of_some_kind() {
        FILES.tries();
    }

    @Test
    void whatever_its_name_is_it_is_shown_on_one_line_and_leads_nowhere() {
        NAMES.tries();
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "xl/sharedStrings.xml", "_rels/.rels"})
    void entities_that_grow_in_a_document_are_refused_without_being_read(String part) {
        byte[] bomb = Received.zip("[Content_Types].xml", XML, "word/document.xml", XML, part + "x", XML);
        assertThat(content(bomb).dangers()).isEmpty();

        bomb = Received.zip("[Content_Types].xml", XML, "word/styles.xml", XML, part, bytes(LAUGHS));
        assertThat(content(bomb).dangers()).isEqualTo(Set.of("bomb"));
        byte[] wide = LAUGHS.getBytes(StandardCharsets.UTF_16LE);
        bomb = Received.zip("[Content_Types].xml", XML, "word/styles.xml", XML, part, wide);
        assertThat(content(bomb).dangers()).isEqualTo(Set.of("bomb"));
    }

    @Test
    void a_drawing_with_entities_or_a_script_is_no_picture() {
        assertThat(Kind.of(content(bytes(LAUGHS)).type())).isEmpty();
        assertThat(Kind.of(content(bytes("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"))
                        .type()))
                .isEmpty();
    }

    @Test
    void a_program_in_front_of_a_pdf_is_no_pdf() {
        byte[] both = ("MZ\0\0" + "\0".repeat(3_000) + new String(Received.pdf(), StandardCharsets.US_ASCII))
                .getBytes(StandardCharsets.US_ASCII);
        assertThat(Kind.of(content(both).type())).isEmpty();
        assertThat(Kind.of(content(bytes("\u007fELF\u0002\u0001\u0001")).type()))
                .isEmpty();
    }

    @Test
    void zips_in_zips_are_no_documents() {
        byte[] inner = Received.zip("zeroes", new byte[10_000_000]);
        assertThat(Kind.of(content(Received.zip("a.zip", inner, "b.zip", inner)).type()))
                .isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
