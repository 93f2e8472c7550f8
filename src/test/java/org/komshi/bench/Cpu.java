package org.komshi.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Processor time used so far by this process and by the database it started. */
record Cpu(Duration hub, Duration database) {
    private static final long TICKS_PER_SECOND = 100; // USER_HZ of Linux

    static Cpu now(Path data) throws IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Cpu(Duration.ofNanos(system.getProcessCpuTime()), database(data));
    }

    Cpu since(Cpu before) {
        return new Cpu(hub.minus(before.hub), database.minus(before.database));
    }

    /** Of the postmaster, its living children and, in the postmaster's own count, those that ended. */
    private static Duration database(Path data) throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(data.resolve("database/postmaster.pid"))
                .getFirst()
                .strip());
        long ticks = ticks(postmaster, true);
        for (ProcessHandle child :
                ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
            ticks += ticks(child.pid(), false);
        }
        return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
    }

    private static long ticks(long process, boolean withEndedChildren) throws IOException {
        Path stat = Path.of("/proc", String.valueOf(process), "stat");
        if (!Files.exists(stat)) {
            return 0; // ended between the two looks
        }
        String text = Files.readString(stat);
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return withEndedChildren ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
    }
}
