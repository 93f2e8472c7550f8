package org.komshi.bench.drills;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.komshi.HubProcess;

/** The database neither answers nor dies: SIGSTOP to all its processes, for 40 seconds. */
public final class DatabaseStalled implements Drill {
    @Override
    public String what() {
        return "the database neither answers nor dies for 40 seconds";
    }

    @Override
    public void run(Findings findings) throws Exception {
        try (HubProcess hub = HubProcess.start(Files.createTempDirectory("komshi-drill"), Map.of());
                SignIns people = new SignIns(hub)) {
            people.come(3, Duration.ofMillis(300));
            Machine.signal("STOP", hub.postmaster());
            long stalled = System.nanoTime();
            Thread health = Thread.ofVirtual().start(() -> look(hub, findings, stalled));
            people.come(20, Duration.ofSeconds(2));
            health.join();
            long goesOn = System.nanoTime();
            Machine.signal("CONT", hub.postmaster());
            int status = FullDatabaseDisk.until(hub.browser(""), 200);
            findings.holds(
                    "/health after the database goes on",
                    status == 200,
                    "%d after %.1f s",
                    status,
                    (System.nanoTime() - goesOn) / 1e9);
            people.come(3, Duration.ofMillis(300));
            people.report(findings);
        }
    }

    /** Until it says that people may not come. */
    private static void look(HubProcess hub, Findings findings, long stalled) {
        try {
            int status = 200;
            while (status == 200
                    && System.nanoTime() - stalled < Duration.ofSeconds(38).toNanos()) {
                status = hub.get("/health").statusCode();
            }
            findings.holds(
                    "/health while it is stalled",
                    status == 503,
                    "%d after %.1f s",
                    status,
                    (System.nanoTime() - stalled) / 1e9);
        } catch (java.io.IOException | InterruptedException broken) {
            findings.holds("/health while it is stalled", false, "%s", broken);
        }
    }
}
