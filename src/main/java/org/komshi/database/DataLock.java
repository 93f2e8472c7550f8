package org.komshi.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.komshi.problems.CannotStart;

/**
 * The right to use a data folder, held by one hub at a time. It lies in the operating system and not in the file's
 * existence, so a killed hub leaves none behind; the file says which process holds it. Only its holder may stop a
 * PostgreSQL it finds running in the folder.
 */
final class DataLock implements AutoCloseable {
    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws CannotStart when another hub has it, or the folder is another user's */
    static DataLock take(Path data) {
        return attempt(data)
                .orElseThrow(() -> new CannotStart("the data folder " + data + " is in use by " + holder(data)
                        + ": end that one, or choose another folder with --data DIR."));
    }

    /** Empty when another hub has it. */
    static Optional<DataLock> attempt(Path data) {
        try {
            Files.createDirectories(data);
            isOurs(data);
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
            FileChannel channel = FileChannel.open(file(data), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return lock(channel) ? Optional.of(written(channel)) : Optional.empty();
        } catch (AccessDeniedException denied) {
            throw new CannotStart(
                    "the data folder " + data + " may not be written by the user " + System.getProperty("user.name")
                            + ": choose another with --data DIR, or start the hub as the user it belongs to.",
                    denied);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock != null;
        } catch (OverlappingFileLockException ourOwn) {
            return false; // another hub in this process; closing the channel would give its lock away
        }
    }

    private static DataLock written(FileChannel channel) throws IOException {
        String holder = ProcessHandle.current().pid() + "\n";
        channel.truncate(0).write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)));
        channel.force(true);
        return new DataLock(channel);
    }

    private static void isOurs(Path data) throws IOException {
        String owner = Files.getOwner(data).getName();
        String user = System.getProperty("user.name");
        if (!owner.equals(user)) {
            throw new CannotStart("the data folder " + data + " belongs to the user " + owner + ", not to " + user
                    + ": start the hub as " + owner + ", or choose another folder with --data DIR.");
        }
    }

    private static String holder(Path data) {
        try {
            return "the hub with the process number "
                    + Files.readString(file(data)).strip();
        } catch (IOException unreadable) {
            return "another hub";
        }
    }

    private static Path file(Path data) {
        return data.resolve(".lock");
    }
}
