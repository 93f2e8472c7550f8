package org.komshi.dossiers.archives;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A ZIP while it is written onto the disk. No paper is ever whole in memory unless it was drawn there. */
final class Zip implements Closeable {
    private final ZipArchiveOutputStream out;
    private final Instant at;
    private final List<Written> written = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    /** @param at the time each paper in it bears */
    Zip(Path place, Instant at) throws IOException {
        this.out = new ZipArchiveOutputStream(place);
        this.at = at;
        out.setEncoding(StandardCharsets.UTF_8.name());
        out.setUseZip64(Zip64Mode.AsNeeded);
    }

    List<Written> written() {
        return List.copyOf(written);
    }

    void put(String path, String title, byte[] bytes) throws IOException {
        put(path, title, new ByteArrayInputStream(bytes));
    }

    /** Under a name of its own: the second of the same name gets a number. */
    void put(String wanted, String title, InputStream bytes) throws IOException {
        String path = free(wanted);
        out.putArchiveEntry(entry(path));
        MessageDigest digest = sha256();
        long size = new DigestInputStream(bytes, digest).transferTo(keptOpen());
        out.closeArchiveEntry();
        written.add(new Written(path, title, size, HexFormat.of().formatHex(digest.digest())));
    }

    /** Puts what stands in no list. */
    void aside(String path, byte[] bytes) throws IOException {
        out.putArchiveEntry(entry(path));
        out.write(bytes);
        out.closeArchiveEntry();
    }

    /** Takes over everything but one entry from another ZIP as it is, without unpacking. */
    void takeOver(Path part, String butFor, List<Written> known) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(part).get()) {
            Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                if (!entry.getName().equals(butFor)) {
                    out.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
                }
            }
        }
        written.addAll(known);
    }

    private ZipArchiveEntry entry(String path) {
        ZipArchiveEntry entry = new ZipArchiveEntry(path);
        entry.setTime(at.toEpochMilli());
        return entry;
    }

    private String free(String wanted) {
        String path = wanted;
        for (int number = 2; !taken.add(path); number++) {
            int dot = wanted.lastIndexOf('.');
            path = wanted.substring(0, dot) + "-" + number + wanted.substring(dot);
        }
        return path;
    }

    private OutputStream keptOpen() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                out.write(one);
            }

            @Override
            public void write(byte[] some, int from, int length) throws IOException {
                out.write(some, from, length);
            }
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
