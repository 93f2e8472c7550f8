package org.komshi.backups;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How it stands with the backups of this hub. */
@Component
class State {
    private static final Duration TOO_OLD = Duration.ofDays(2);

    private final BackupRows rows;
    private final Daytime daytime;
    private final InstantSource clock;

    State(BackupRows rows, Daytime daytime, InstantSource clock) {
        this.rows = rows;
        this.daytime = daytime;
        this.clock = clock;
    }

    /**
     * Since when a backup is missing: two days after the last good one; now when there never was one. Empty while all
     * is well, and where backups are nobody's business of this hub.
     */
    Optional<Instant> missingSince() {
        if (!daytime.isOn()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Instant> last = rows.lastDone();
        return last.isEmpty()
                ? Optional.of(now)
                : last.map(done -> done.plus(TOO_OLD)).filter(due -> due.isBefore(now));
    }

    /** When the last one failed, while no good one has followed it; empty where backups are nobody's business here. */
    Optional<Instant> failedAt() {
        return Optional.of(rows.newest()).filter(_ -> daytime.isOn()).stream()
                .flatMap(List::stream)
                .filter(line -> !line.isRunning())
                .findFirst()
                .filter(line -> !line.isDone())
                .map(BackupLine::begunAt);
    }

    BackupsView view(BackupFolder folder, int daily, int weekly, int monthly) {
        List<BackupLine> lines = rows.newest();
        return new BackupsView(
                lines,
                lines.stream().filter(BackupLine::isDone).findFirst(),
                missingSince().isPresent(),
                daytime.isOn(),
                Math.max(0, daytime.hour()),
                folder.path().toString(),
                List.of(daily, weekly, monthly));
    }
}
