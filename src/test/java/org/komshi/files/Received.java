package org.komshi.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.komshi.web.Upload;

/** Files as they come with a form. */
public final class Received {
    static final Wanted ANYTHING = new Wanted(EnumSet.allOf(Kind.class), 25_000_000, "q-statute");

    private Received() {}

    /** The smallest thing that is a PDF by content. */
    public static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** A page with an author. */
    public static byte[] pdfBy(String author) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setAuthor(author);
            document.save(bytes, CompressParameters.NO_COMPRESSION);
        }
        return bytes.toByteArray();
    }

    static Upload file(String name, byte[] bytes) {
        try {
            Path folder = Path.of("target", "received");
            java.nio.file.Files.createDirectories(folder);
            Path place = java.nio.file.Files.createTempFile(folder, "file", "");
            java.nio.file.Files.write(place, bytes);
            return new Upload("q-statute.new", name, place, bytes.length, Upload.State.WHOLE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** {@code zip("word/document.xml", bytes, …)} */
    static byte[] zip(Object... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int at = 0; at < parts.length; at += 2) {
                zip.putNextEntry(new ZipEntry((String) parts[at]));
                zip.write((byte[]) parts[at + 1]);
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
