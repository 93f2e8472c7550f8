package org.komshi.bench;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.komshi.bench.drills.ClockSet;
import org.komshi.bench.drills.DatabaseKilled;
import org.komshi.bench.drills.DatabaseStalled;
import org.komshi.bench.drills.Drill;
import org.komshi.bench.drills.FilesStoreAway;
import org.komshi.bench.drills.Findings;
import org.komshi.bench.drills.FullDatabaseDisk;
import org.komshi.bench.drills.FullFilesDisk;
import org.komshi.bench.drills.KeycloakSignIn;
import org.komshi.bench.drills.MailAway;
import org.komshi.bench.drills.TwoRestores;
import org.komshi.bench.drills.TwoVersions;

/** Faults on purpose: {@code ./hub bench drills NAME}. Method and last results: {@code bench/drills.md}. */
final class DrillsBench {
    private static final Map<String, Supplier<Drill>> DRILLS = new LinkedHashMap<>();

    static {
        DRILLS.put("full-files", FullFilesDisk::new);
        DRILLS.put("full-database", FullDatabaseDisk::new);
        DRILLS.put("s3-away", FilesStoreAway::new);
        DRILLS.put("stalled-database", DatabaseStalled::new);
        DRILLS.put("killed-database", DatabaseKilled::new);
        DRILLS.put("mail-away", MailAway::new);
        DRILLS.put("clock", ClockSet::new);
        DRILLS.put("two-restores", TwoRestores::new);
        DRILLS.put("keycloak", KeycloakSignIn::new);
        DRILLS.put("two-versions", TwoVersions::new);
    }

    private DrillsBench() {}

    public static void main(String[] arguments) throws Exception {
        Supplier<Drill> wanted = arguments.length == 1 ? DRILLS.get(arguments[0]) : null;
        if (wanted == null) {
            System.out.println("Run one with ./hub bench drills NAME:");
            DRILLS.forEach((name, drill) ->
                    System.out.printf("  %-18s %s%n", name, drill.get().what()));
            System.exit(arguments.length == 0 ? 0 : 1);
        }
        System.out.println(arguments[0] + ", " + Instant.now());
        Findings findings = new Findings();
        wanted.get().run(findings);
        System.exit(findings.isGood() ? 0 : 1);
    }
}
