package org.komshi.bench.drills;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.komshi.HubProcess;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two hosts restore at once into one empty database. */
public final class TwoRestores implements Drill {
    private static final String ARCHIVE =
            Path.of("src/test/resources/releases/0.1.0.zip").toAbsolutePath().toString();

    @Override
    public String what() {
        return "two hosts restore at once into one database";
    }

    @Override
    public void run(Findings findings) throws Exception {
        try (HubProcess server = HubProcess.start(Files.createTempDirectory("komshi-drill"))) {
            JdbcClient jdbc = JdbcClient.create(server.database());
            jdbc.sql("create database target template template0").update();
            List<HubProcess> both = Stream.of("one", "other")
                    .map(name -> restore(server, Path.of("target/drills", name + "-" + System.nanoTime())))
                    .toList();
            List<Integer> codes =
                    both.stream().map(HubProcess::exitCode).sorted().toList();
            findings.holds("exit codes of the two", codes.equals(List.of(0, 1)), "%s", codes);
            both.forEach(command -> findings.saw("what one of them said", "%s", last(command)));
            HubProcess check =
                    HubProcess.launch(Files.createTempDirectory("komshi-drill"), 0, settings(server), "check-audit");
            findings.holds("the audit in what was restored", check.exitCode() == 0, "%s", last(check));
        }
    }

    private static HubProcess restore(HubProcess server, Path data) {
        return HubProcess.launch(data.toAbsolutePath(), 0, settings(server), "restore", ARCHIVE);
    }

    private static Map<String, String> settings(HubProcess server) {
        try {
            Map<String, String> all = new HashMap<>();
            String port = Files.readAllLines(server.data().resolve("database/postmaster.pid"))
                    .get(3)
                    .strip();
            all.put("KOMSHI_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + port + "/target");
            all.put("KOMSHI_DATABASE_USER", "komshi");
            all.put("KOMSHI_DATABASE_PASSWORD", Files.readString(server.data().resolve("database.password")));
            return all;
        } catch (java.io.IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String last(HubProcess command) {
        return command.said().lines().reduce((_, line) -> line).orElse("");
    }
}
