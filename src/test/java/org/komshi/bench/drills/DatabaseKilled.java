package org.komshi.bench.drills;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.komshi.HubProcess;

/** The hub's own PostgreSQL is killed four times while people sign in. */
public final class DatabaseKilled implements Drill {
    private static final int TIMES = 4;

    @Override
    public String what() {
        return "the hub's PostgreSQL is killed four times while people sign in";
    }

    @Override
    public void run(Findings findings) throws Exception {
        try (HubProcess hub = HubProcess.start(Files.createTempDirectory("komshi-drill"), Map.of());
                SignIns people = new SignIns(hub)) {
            for (int time = 1; time <= TIMES; time++) {
                people.come(3, Duration.ofMillis(100));
                Machine.signal("KILL", hub.postmaster());
                long killed = System.nanoTime();
                people.come(3, Duration.ofMillis(100));
                Thread.sleep(600); // it notices within half a second
                int status = FullDatabaseDisk.until(hub.browser(""), 200);
                findings.holds(
                        "kill " + time + ": /health",
                        status == 200,
                        "%d after %.1f s",
                        status,
                        (System.nanoTime() - killed) / 1e9);
            }
            people.report(findings);
        }
    }
}
