package org.komshi.database.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks whether a disk has room before anything is written on it. */
final class Space {
    private static final long MEGABYTE = 1_000_000;
    private static final long ALWAYS_FREE = 50 * MEGABYTE;

    private Space() {}

    /**
     * Rows pack to a third or less of what their tables take, files to nothing: half of both is on the safe side for
     * the first, and files are counted whole.
     *
     * @param bytes of what is to be packed
     */
    static void isEnough(Path target, long bytes) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < needed(bytes)) {
            throw new CannotBackUp(
                    CannotBackUp.Reason.SPACE,
                    "there are " + free / MEGABYTE + " MB free in " + folder + ", and the backup may need "
                            + needed(bytes) / MEGABYTE + " MB: make room or name a file on another disk.");
        }
    }

    /** Unpacked, with indexes and the database's own log, rows take about twice their text. */
    static void isEnoughToRestore(Path data, Manifest manifest) throws IOException {
        Path there = data.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        long free = Files.getFileStore(there).getUsableSpace();
        long needed = 2 * manifest.bytes() + ALWAYS_FREE;
        if (free < needed) {
            throw new CannotRestore("it unpacks to " + manifest.bytes() / MEGABYTE + " MB and needs about "
                    + needed / MEGABYTE + " MB in " + data + ", where " + free / MEGABYTE + " MB are free.");
        }
    }

    private static long needed(long bytes) {
        return bytes / 2 + ALWAYS_FREE;
    }
}
