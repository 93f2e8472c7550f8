package org.komshi.backups;

import java.time.ZoneId;
import org.komshi.problems.CannotStart;
import org.komshi.settings.Settings;
import org.springframework.stereotype.Component;

/** When the hub backs itself up. */
@Component
class Daytime {
    private final Settings settings;

    Daytime(Settings settings) {
        this.settings = settings;
        Settings.Backup wanted = settings.backup();
        if (wanted.hour() < -1 || wanted.hour() > 23) {
            throw new CannotStart(
                    "KOMSHI_BACKUP_HOUR is " + wanted.hour() + ": an hour from 0 to 23, or -1 for no daily backup.");
        }
        if (wanted.daily() < 0 || wanted.weekly() < 0 || wanted.monthly() < 0) {
            throw new CannotStart("KOMSHI_BACKUP_DAILY, _WEEKLY and _MONTHLY count backups: none is below 0.");
        }
    }

    /** A demonstration is backed up only where somebody has named a folder. */
    boolean isOn() {
        return settings.backup().hour() >= 0
                && (!settings.demonstration() || !settings.backup().folder().isBlank());
    }

    /** -1: never. */
    int hour() {
        return settings.backup().hour();
    }

    ZoneId zone() {
        return settings.zone();
    }
}
