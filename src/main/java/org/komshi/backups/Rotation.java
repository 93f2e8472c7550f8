package org.komshi.backups;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which backups are kept: the last one of each of the last days, weeks (from Monday) and months that have one. Days
 * without a backup use up no place, so a hub that stood still for a month keeps what it had. The newest always stays.
 */
record Rotation(ZoneId zone, int daily, int weekly, int monthly) {
    Set<Instant> keeps(Collection<Instant> backups) {
        List<Instant> newestFirst =
                backups.stream().sorted(Comparator.reverseOrder()).toList();
        Set<Instant> kept = new TreeSet<>();
        newestFirst.stream().findFirst().ifPresent(kept::add);
        kept.addAll(lastOfEach(newestFirst, daily, day -> day));
        kept.addAll(lastOfEach(
                newestFirst, weekly, day -> day.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY))));
        kept.addAll(lastOfEach(newestFirst, monthly, day -> day.withDayOfMonth(1)));
        return kept;
    }

    private Collection<Instant> lastOfEach(
            List<Instant> newestFirst, int count, Function<LocalDate, LocalDate> period) {
        Map<LocalDate, Instant> last = new HashMap<>();
        for (Instant backup : newestFirst) {
            LocalDate begins = period.apply(LocalDate.ofInstant(backup, zone));
            if (last.containsKey(begins) || last.size() < count) {
                last.putIfAbsent(begins, backup);
            }
        }
        return last.values();
    }
}
