package org.komshi.bench.drills;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.komshi.HubProcess;
import org.komshi.database.OwnPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The clock of the machine with the database is set three hours ahead under a running hub, and back again. The clock of
 * the hub's own machine stays right, so both things a hub can notice are seen: the jump, and that the two are apart.
 */
public final class ClockSet implements Drill {
    private static final Path LIBRARY = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1");
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    @Override
    public String what() {
        return "the clock of the database's machine is set (apt-get install -y faketime postgresql-15)";
    }

    @Override
    public void run(Findings findings) throws Exception {
        if (!Files.exists(LIBRARY) || !OwnPostgres.isThere()) {
            throw new IllegalStateException("needs two packages: apt-get install -y faketime postgresql-15");
        }
        Path set = Files.writeString(Files.createTempFile("komshi-clock", ""), "+0");
        Files.setPosixFilePermissions(set, PosixFilePermissions.fromString("rw-r--r--"));
        try (OwnPostgres postgres = OwnPostgres.start(Map.of(
                "LD_PRELOAD",
                LIBRARY.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                set.toString(),
                "FAKETIME_CACHE_DURATION",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1"))) {
            postgres.createDatabase("hub", "C.UTF-8");
            Map<String, String> settings = postgres.settings("hub");
            try (HubProcess hub = HubProcess.start(Files.createTempDirectory("komshi-drill"), settings)) {
                watch(hub, database(settings), set, findings);
            }
        }
    }

    private static void watch(HubProcess hub, JdbcClient jdbc, Path set, Findings findings) throws Exception {
        Files.writeString(set, "+3h");
        findings.holds("set three hours ahead: the record", awaits(jdbc, "forth"), "%s", jumps(jdbc));
        hub.browser("").post("/en/sign-in", "email", "ana@green-valley.example");
        double ahead = jdbc.sql("select extract(epoch from max(queued_at)) from mail.message")
                        .query(Double.class)
                        .single()
                - System.currentTimeMillis() / 1e3;
        findings.holds(
                "what is written meanwhile",
                Math.abs(ahead - 10_800) < 60,
                "bears the database's time (%.0f s ahead)",
                ahead);
        findings.holds(
                "pages",
                hub.get("/en/calls").statusCode() == 200,
                "200; %s",
                hub.get("/health").body());
        findings.holds(
                "the log",
                hub.said().contains("the clock of the database went")
                        && hub.said().contains("and that of the database are"),
                "tells of the jump, and that the machines are apart");
        Files.writeString(set, "+0");
        findings.holds("set back: the record", awaits(jdbc, "back"), "%s", jumps(jdbc));
        findings.holds(
                "pages",
                hub.get("/en/calls").statusCode() == 200,
                "200; %s",
                hub.get("/health").body());
    }

    private static JdbcClient database(Map<String, String> settings) {
        return JdbcClient.create(new DriverManagerDataSource(
                settings.get("KOMSHI_DATABASE_URL"),
                settings.get("KOMSHI_DATABASE_USER"),
                settings.get("KOMSHI_DATABASE_PASSWORD")));
    }

    private static boolean awaits(JdbcClient jdbc, String way) throws InterruptedException {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            if (jumps(jdbc).contains(way)) {
                return true;
            }
            Thread.sleep(1_000);
        }
        return false;
    }

    private static String jumps(JdbcClient jdbc) {
        return String.join(
                "; ",
                jdbc.sql("select facts::text from audit.entry where act = 'administration.clock-jumped' order by 1")
                        .query(String.class)
                        .list());
    }
}
