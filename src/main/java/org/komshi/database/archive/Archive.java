package org.komshi.database.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An archive that was looked through from end to end: whole, ours, and what its manifest says. */
public final class Archive implements AutoCloseable {
    private static final int LONGEST_MANIFEST = 64_000_000;
    private static final int LONGEST_NAME = 1000;
    private static final Pattern TABLE = Pattern.compile("[a-z_][a-z0-9_]*\\.[a-z_][a-z0-9_]*");
    private static final byte[] NAME_OF_FIRST = Backup.FIRST.getBytes(StandardCharsets.US_ASCII);
    private static final int NAME_IN_HEADER = 30;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws CannotRestore when it is no archive of ours, or not as it was when it was made */
    public static Archive open(Path file, Consumer<String> tell) {
        try {
            isWhole(file);
            ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            try {
                Archive archive = new Archive(file, zip, manifest(zip));
                archive.hasWhatItSays();
                archive.isUnchanged(tell);
                return archive;
            } catch (IOException | RuntimeException wrong) {
                zip.close();
                throw wrong;
            }
        } catch (ZipException | IllegalArgumentException broken) {
            throw named(file, new CannotRestore("it cannot be unpacked (" + broken.getMessage() + ").", broken));
        } catch (IOException unreadable) {
            throw named(file, new CannotRestore("it cannot be read (" + unreadable.getMessage() + ").", unreadable));
        } catch (CannotRestore known) {
            throw named(file, known);
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /** @throws CannotRestore when it would not fit beside the data that is in the folder */
    public void fitsInto(Path data) {
        try {
            Space.isEnoughToRestore(data, manifest);
        } catch (IOException unknown) {
            throw new CannotRestore("nobody knows how much room there is in " + data + ".", unknown);
        } catch (CannotRestore tooBig) {
            throw named(file, tooBig);
        }
    }

    InputStream open(Manifest.Content content) throws IOException {
        return open(content.entry());
    }

    InputStream open(Manifest.FileEntry entry) throws IOException {
        return open(entry.entry());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static void isWhole(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CannotRestore("there is no such file.");
        }
        if (!beginsLikeOurs(file)) {
            throw new CannotRestore("it is no backup of a Komshi hub.");
        }
        if (!Seal.holds(file)) {
            throw new CannotRestore("it was cut off or changed since it was made: its seal does not fit. "
                    + "Fetch it again from where it was kept, or take another one.");
        }
    }

    private static boolean beginsLikeOurs(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] begin = in.readNBytes(NAME_IN_HEADER + NAME_OF_FIRST.length);
            return begin.length == NAME_IN_HEADER + NAME_OF_FIRST.length
                    && begin[0] == 'P'
                    && begin[1] == 'K'
                    && java.util.Arrays.equals(
                            begin, NAME_IN_HEADER, begin.length, NAME_OF_FIRST, 0, NAME_OF_FIRST.length);
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new CannotRestore("it has no manifest.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] json = in.readNBytes(LONGEST_MANIFEST + 1);
            if (json.length > LONGEST_MANIFEST) {
                throw new CannotRestore("its manifest is larger than any hub writes.");
            }
            return Manifest.parse(json);
        }
    }

    /** No entry more, none less, none twice, and no name that leads out of a folder. */
    private void hasWhatItSays() {
        Stream.concat(
                        manifest.tables().stream()
                                .map(Manifest.Content::table)
                                .filter(name -> !TABLE.matcher(name).matches()),
                        manifest.files().stream().map(Manifest.FileEntry::name).filter(name -> !isInside(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new CannotRestore("it holds an entry with a name that no hub gives.");
                });
        Set<String> wanted = new HashSet<>(manifest.entries());
        if (wanted.size() != manifest.tables().size() + manifest.files().size()) {
            throw new CannotRestore("its manifest names an entry twice.");
        }
        wanted.addAll(List.of(Manifest.NAME, Backup.FIRST));
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            if (!wanted.remove(entries.nextElement().getName())) {
                throw new CannotRestore("it holds an entry that its manifest does not name.");
            }
        }
        if (!wanted.isEmpty()) {
            throw new CannotRestore("it lacks " + wanted.iterator().next() + ", which its manifest names.");
        }
    }

    static boolean isInside(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && !name.startsWith("/")
                && !name.contains("\\")
                && name.chars().noneMatch(Character::isISOControl)
                && Stream.of(name.split("/", -1))
                        .noneMatch(part -> Set.of("", ".", "..").contains(part));
    }

    private void isUnchanged(Consumer<String> tell) throws IOException {
        for (Manifest.Content content : manifest.tables()) {
            isUnchanged(content.entry(), content.bytes(), content.sha256());
        }
        for (Manifest.FileEntry entry : manifest.files()) {
            isUnchanged(entry.entry(), entry.bytes(), entry.sha256());
        }
        tell.accept("  the archive is whole: " + manifest.tables().size() + " tables, "
                + manifest.files().size() + " files, made " + manifest.made() + " by Komshi " + manifest.hub());
    }

    /** Stops at the first byte too many: what is packed small may unpack to more than any disk holds. */
    private void isUnchanged(String name, long bytes, String sha256) throws IOException {
        try (InputStream in = open(name)) {
            Counting counted = new Counting(OutputStream.nullOutputStream());
            byte[] block = new byte[1 << 16];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                counted.write(block, 0, read);
                if (counted.bytes() > bytes) {
                    throw new CannotRestore("its entry " + name + " unpacks to more than its manifest says.");
                }
            }
            if (counted.bytes() != bytes || !counted.sha256().equals(sha256)) {
                throw new CannotRestore("its entry " + name + " is not what its manifest says.");
            }
        }
    }

    private InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new CannotRestore("it lacks " + name + ".");
        }
        return zip.getInputStream(entry);
    }

    Map<String, Manifest.Content> contents() {
        return manifest.tables().stream().collect(Collectors.toMap(Manifest.Content::table, Function.identity()));
    }

    Path file() {
        return file;
    }

    private static CannotRestore named(Path file, CannotRestore known) {
        return new CannotRestore(file + " is not restored: " + known.getMessage(), known);
    }
}
