package org.komshi.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.komshi.files.spi.Store;

/** Files in the folder {@code files} of the data directory, readable for the hub's user alone. */
final class FolderStore implements Store {
    private final Path folder;

    /** @param folder made with the first file */
    FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void keep(String key, Path received) throws IOException {
        Path place = folder.resolve(key);
        Path parent = folder.resolve(key.substring(0, key.indexOf('/')));
        makeFolder(parent);
        try (FileChannel bytes = FileChannel.open(received, StandardOpenOption.WRITE)) {
            bytes.force(true); // the database will say it is there: it must be, after a power cut too
        }
        Files.move(received, place, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel entry = FileChannel.open(parent, StandardOpenOption.READ)) {
            entry.force(true);
        }
    }

    private void makeFolder(Path wanted) throws IOException {
        Files.createDirectories(
                wanted, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    @Override
    public InputStream open(String key) throws IOException {
        return Files.newInputStream(folder.resolve(key));
    }

    @Override
    public void remove(String key) throws IOException {
        Files.deleteIfExists(folder.resolve(key));
    }

    /** A folder that is not there yet is made with the first file. */
    @Override
    public void look() throws IOException {
        if (Files.exists(folder) && !Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString());
        }
    }
}
