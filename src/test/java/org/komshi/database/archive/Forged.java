package org.komshi.database.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** An archive changed by somebody who knows how archives are made, and seals it again. */
final class Forged {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private Forged() {}

    static Forged from(Path archive) {
        Forged forged = new Forged();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Enumeration<? extends ZipEntry> all = zip.entries();
            while (all.hasMoreElements()) {
                ZipEntry entry = all.nextElement();
                try (InputStream in = zip.getInputStream(entry)) {
                    forged.entries.put(entry.getName(), in.readAllBytes());
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return forged;
    }

    Forged with(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    Forged without(String name) {
        entries.remove(name);
        return this;
    }

    Forged only(String... names) {
        entries.keySet().retainAll(java.util.List.of(names));
        return this;
    }

    /** Changes the text of an entry and leaves the manifest as it is. */
    Forged changed(String name, UnaryOperator<String> change) {
        return with(name, change.apply(text(name)).getBytes(StandardCharsets.UTF_8));
    }

    /** Changes an entry of the same length and puts its new hash into the manifest. */
    Forged changedWithHash(String name, UnaryOperator<String> change) {
        String before = hash(entries.get(name));
        changed(name, change);
        String after = hash(entries.get(name));
        return changed(Manifest.NAME, json -> json.replace(before, after));
    }

    String text(String name) {
        return new String(entries.get(name), StandardCharsets.UTF_8);
    }

    Path as(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(new Seal(out))) {
            zip.setComment(Seal.COMMENT + Seal.PLACE);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return file;
    }

    private static String hash(byte[] content) {
        return HexFormat.of().formatHex(Seal.sha256().digest(content));
    }
}
