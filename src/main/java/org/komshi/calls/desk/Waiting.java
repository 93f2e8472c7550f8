package org.komshi.calls.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.komshi.web.spi.DeskTasks.Task;

/** When something waits to be done, seen from today. */
public enum Waiting {
    OVERDUE,
    TODAY,
    THIS_WEEK,
    LATER,
    ANY_TIME;

    /** Its word in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every group that has something, each by date. */
    static Map<Waiting, List<Task>> grouped(List<Task> tasks, Instant now, ZoneId zone) {
        Map<Waiting, List<Task>> groups = new EnumMap<>(Waiting.class);
        tasks.stream()
                .sorted(Comparator.comparing((Task task) -> task.due().orElse(Instant.MAX))
                        .thenComparing(Task::about))
                .forEach(task -> groups.computeIfAbsent(of(task, now, zone), _ -> new ArrayList<>())
                        .add(task));
        return groups;
    }

    private static Waiting of(Task task, Instant now, ZoneId zone) {
        if (task.due().isEmpty()) {
            return ANY_TIME;
        }
        Instant due = task.due().get();
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate day = LocalDate.ofInstant(due, zone);
        if (due.isBefore(now)) {
            return OVERDUE;
        }
        if (day.equals(today)) {
            return TODAY;
        }
        return day.isBefore(today.plusDays(7)) ? THIS_WEEK : LATER;
    }
}
