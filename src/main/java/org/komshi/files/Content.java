package org.komshi.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/**
 * What a received file is, by its content. Of an office document, which is a zip, only the list of its parts is read, and
 * how each part of XML begins: nothing in it is expanded and no XML is parsed, so a bomb stays folded.
 *
 * @param type media type; {@code application/octet-stream} for what is not known
 * @param dangers {@code macros, bomb}; empty for what is harmless
 */
record Content(String type, Set<String> dangers) {
    private static final Tika TIKA = new Tika();
    private static final int MOST_PARTS = 5_000;
    private static final long MOST_EXPANDED = 300L * 1024 * 1024;

    /** Office documents shrink to a tenth, pages of spaces to a hundredth; a bomb to a thousandth. */
    private static final long MOST_TIMES = 200;

    /** A document type stands before everything else, after a few lines of comment at most. */
    private static final int BEGINNING = 4096;

    static Content of(Path received) throws IOException {
        String type;
        try (InputStream bytes = new BufferedInputStream(java.nio.file.Files.newInputStream(received))) {
            type = TIKA.detect(bytes);
        }
        boolean isPlain = Kind.of(type).stream().anyMatch(kind -> kind == Kind.PDF || kind == Kind.PICTURE);
        return isPlain ? new Content(type, Set.of()) : document(received);
    }

    private static Content document(Path received) {
        try (ZipFile zip = new ZipFile(received.toFile(), StandardCharsets.UTF_8)) {
            return new Content(type(zip), dangers(zip));
        } catch (IOException | IllegalArgumentException broken) {
            return new Content("application/octet-stream", Set.of());
        }
    }

    private static String type(ZipFile zip) throws IOException {
        ZipEntry mimetype = zip.getEntry("mimetype");
        if (mimetype != null) {
            try (InputStream bytes = zip.getInputStream(mimetype)) {
                return new String(bytes.readNBytes(100), StandardCharsets.US_ASCII).strip();
            }
        }
        if (zip.getEntry("[Content_Types].xml") == null) {
            return "application/zip";
        }
        String office = "application/vnd.openxmlformats-officedocument.";
        if (zip.getEntry("word/document.xml") != null) {
            return office + "wordprocessingml.document";
        }
        return zip.getEntry("xl/workbook.xml") != null ? office + "spreadsheetml.sheet" : "application/zip";
    }

    private static Set<String> dangers(ZipFile zip) throws IOException {
        Set<String> dangers = new TreeSet<>();
        long expanded = 0;
        if (zip.size() > MOST_PARTS) {
            dangers.add("bomb");
        }
        Enumeration<? extends ZipEntry> parts = zip.entries();
        while (parts.hasMoreElements() && dangers.isEmpty()) {
            ZipEntry part = parts.nextElement();
            expanded += Math.max(0, part.getSize());
            boolean grows =
                    part.getSize() > 1024 * 1024 && part.getSize() / Math.max(1, part.getCompressedSize()) > MOST_TIMES;
            if (grows || expanded > MOST_EXPANDED) {
                dangers.add("bomb");
            }
            if (part.getName().endsWith("vbaProject.bin") || part.getName().startsWith("Basic/")) {
                dangers.add("macros");
            }
            boolean isXml = part.getName().endsWith(".xml") || part.getName().endsWith(".rels");
            if (isXml && hasDocumentType(zip, part)) {
                dangers.add("bomb");
            }
        }
        return dangers;
    }

    /**
     * Neither format of office documents allows one (ISO/IEC 29500-2, 9.1; OpenDocument has none of its own): it is there
     * to make words that grow beyond measure, or to fetch a file, where the document is opened.
     */
    private static boolean hasDocumentType(ZipFile zip, ZipEntry part) throws IOException {
        try (InputStream bytes = zip.getInputStream(part)) {
            String beginning = new String(bytes.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
            String anyWidth = beginning.replace("\0", ""); // UTF-16 has every other byte empty
            return anyWidth.contains("<!DOCTYPE") || anyWidth.contains("<!ENTITY");
        }
    }
}
