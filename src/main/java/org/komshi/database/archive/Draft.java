package org.komshi.database.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that gets its name when it is whole and on the disk; until then, and if it never is, there is none. */
final class Draft implements AutoCloseable {
    private final Path target;
    private final Path draft;
    private final FileChannel channel;
    private final Thread removal;

    private Draft(Path target, Path draft, FileChannel channel) {
        this.target = target;
        this.draft = draft;
        this.channel = channel;
        this.removal = new Thread(this::remove); // Ctrl-C
        Runtime.getRuntime().addShutdownHook(removal);
    }

    /** @throws CannotBackUp when there is a file of this name: backups are never written over */
    static Draft of(Path target) throws IOException {
        if (Files.exists(target)) {
            throw new CannotBackUp(
                    CannotBackUp.Reason.FOLDER, "there is a file " + target + " already: choose another name.");
        }
        Path draft = target.resolveSibling(
                target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        Files.deleteIfExists(draft);
        return new Draft(
                target,
                draft,
                FileChannel.open(
                        draft,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
    }

    OutputStream out() {
        return new FilterOut();
    }

    /** Everything was written: now it may be found. */
    void keep() throws IOException {
        channel.force(true);
        channel.close();
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(target.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(removal);
        } catch (IllegalStateException endsAlready) {
            // the hook runs or has run
        }
    }

    private void remove() {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException stays) {
            draft.toFile().deleteOnExit();
        }
    }

    /** Closing the stream must not close the channel, which is forced to the disk afterwards. */
    private final class FilterOut extends java.io.FilterOutputStream {
        FilterOut() {
            super(Channels.newOutputStream(channel));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {
            // see above
        }
    }
}
