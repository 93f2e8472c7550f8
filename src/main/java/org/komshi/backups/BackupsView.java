package org.komshi.backups;

import java.util.List;
import java.util.Optional;

/**
 * The page of the backups.
 *
 * @param lines newest first
 * @param last the newest one that is whole
 * @param missing whether the last whole one is too old, or there never was one
 * @param daily whether the hub makes one every day by itself
 * @param hour of the day, in the hub's zone
 * @param kept how many days, weeks and months keep theirs
 */
public record BackupsView(
        List<BackupLine> lines,
        Optional<BackupLine> last,
        boolean missing,
        boolean daily,
        int hour,
        String folder,
        List<Integer> kept) {
    public boolean isBeingMade() {
        return lines.stream().anyMatch(BackupLine::isRunning);
    }

    /** The last try, when it failed and no good one came after it. */
    public Optional<BackupLine> failed() {
        return lines.stream().filter(line -> !line.isRunning()).findFirst().filter(BackupLine::hasFailed);
    }

    public long whole() {
        return lines.stream().filter(BackupLine::isThere).count();
    }

    public String time() {
        return String.format(java.util.Locale.ROOT, "%02d:00", hour);
    }
}
