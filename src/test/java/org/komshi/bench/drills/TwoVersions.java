package org.komshi.bench.drills;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.komshi.HubProcess;
import org.komshi.SignedIn;
import org.komshi.database.OwnPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A change of version without a pause: the version from before the newest steps of the tables runs, the present one starts
 * beside it on the same database and takes those steps, both serve people, then the older one ends.
 */
public final class TwoVersions implements Drill {
    private static final Path OLDER = Path.of("target/drills/older");
    private static final String MIGRATIONS = "src/main/resources/db/migration";
    private static final String CALL = "example-neighbours-for-the-environment";

    @Override
    public String what() {
        return "the present version starts beside the one before (apt-get install -y postgresql-15; builds that one)";
    }

    @Override
    public void run(Findings findings) throws Exception {
        if (!OwnPostgres.isThere()) {
            throw new IllegalStateException("needs a PostgreSQL: apt-get install -y postgresql-15");
        }
        Path jar = older();
        try (OwnPostgres postgres = OwnPostgres.start(Map.of())) {
            postgres.createDatabase("hub", "C.UTF-8");
            Map<String, String> settings = new HashMap<>(postgres.settings("hub"));
            settings.put("KOMSHI_DEMONSTRATION", "true");
            JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(
                    settings.get("KOMSHI_DATABASE_URL"),
                    settings.get("KOMSHI_DATABASE_USER"),
                    settings.get("KOMSHI_DATABASE_PASSWORD")));
            try (HubProcess before = HubProcess.startJar(jar, folder(), settings)) {
                beside(before, settings, jdbc, findings);
            }
        }
    }

    private static void beside(HubProcess before, Map<String, String> settings, JdbcClient jdbc, Findings findings)
            throws Exception {
        SignedIn ana = ana(before, jdbc);
        int steps = steps(jdbc);
        try (Visits visits = new Visits(before);
                HubProcess now = HubProcess.start(folder(), settings)) {
            findings.holds("steps the newer one took beside the older", steps(jdbc) > steps, "%d", steps(jdbc) - steps);
            SignedIn elsewhere = now.browser(ana.cookies().get("session"));
            findings.holds(
                    "who signed in at the older one",
                    elsewhere.get("/my").status() == 200,
                    "is signed in at the newer one");
            ana.post("/my/questions", "call", CALL, "question", "Asked at the older one?");
            elsewhere.post("/my/questions", "call", CALL, "question", "Asked at the newer one?");
            findings.holds(
                    "what is written at one",
                    ana.get("/my/questions").body().contains("Asked at the newer one?")
                            && elsewhere.get("/my/questions").body().contains("Asked at the older one?"),
                    "is read at the other, both ways");
            visits.end();
            findings.holds(
                    "answers of the older one meanwhile",
                    visits.statuses().keySet().equals(Set.of(200)),
                    "%s",
                    visits.statuses());
            before.end();
            findings.holds(
                    "pages of the newer one when the older has ended",
                    elsewhere.get("/my").status() == 200
                            && now.get("/en/grants").statusCode() == 200,
                    "200");
        }
    }

    private static SignedIn ana(HubProcess hub, JdbcClient jdbc) {
        String person = jdbc.sql("select id::text from identity.person where name = 'Ana Petrovska'")
                .query(String.class)
                .single();
        SignedIn browser = hub.browser("");
        browser.post("/demo/sign-in", "person", person);
        return hub.browser(browser.cookies().get("session"));
    }

    private static int steps(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from database.flyway_schema_history where success")
                .query(Integer.class)
                .single();
    }

    private static Path folder() throws IOException {
        return Files.createTempDirectory("komshi-drill");
    }

    /** The newest commit with older tables than these, built in a working tree of its own. */
    private static Path older() throws Exception {
        String commit = before();
        said("git", "worktree", "remove", "--force", OLDER.toString());
        said("git", "worktree", "add", "--force", "--detach", OLDER.toString(), commit);
        try {
            said(
                    "mvn",
                    "-B",
                    "-q",
                    "-ntp",
                    "-Pfast",
                    "-DskipTests",
                    "-f",
                    OLDER.resolve("pom.xml").toString(),
                    "package");
            return Files.copy(OLDER.resolve("target/komshi.jar"), folder().resolve("komshi.jar"));
        } finally {
            said("git", "worktree", "remove", "--force", OLDER.toString());
        }
    }

    /** From which all steps that came since follow in order: within one day's work they may not have. */
    private static String before() throws Exception {
        TreeSet<String> now = stamps("HEAD");
        for (String changed :
                said("git", "log", "--format=%H", "--", MIGRATIONS).lines().toList()) {
            TreeSet<String> then = stamps(changed + "^");
            TreeSet<String> since = new TreeSet<>(now);
            since.removeAll(then);
            if (!then.isEmpty() && !since.isEmpty() && since.first().compareTo(then.last()) > 0) {
                return changed + "^";
            }
        }
        throw new IllegalStateException("there is no version with other tables");
    }

    private static TreeSet<String> stamps(String commit) throws Exception {
        return said("git", "ls-tree", "-r", "--name-only", commit, MIGRATIONS)
                .lines()
                .map(file -> file.replaceAll(".*/V(\\d+)__.*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String said(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0 && !List.of(command).contains("remove")) {
            throw new IllegalStateException(String.join(" ", command) + ": " + said);
        }
        return said;
    }

    /** Somebody who reads all the time. */
    private static final class Visits implements AutoCloseable {
        private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
        private final AtomicBoolean goesOn = new AtomicBoolean(true);
        private final Thread reader;

        Visits(HubProcess hub) {
            reader = Thread.ofVirtual().start(() -> {
                while (goesOn.get()) {
                    try {
                        statuses.merge(hub.get("/en/calls/" + CALL).statusCode(), 1, Integer::sum);
                        statuses.merge(hub.get("/en/grants").statusCode(), 1, Integer::sum);
                    } catch (IOException broken) {
                        statuses.merge(0, 1, Integer::sum);
                    } catch (InterruptedException ended) {
                        return;
                    }
                }
            });
        }

        void end() {
            goesOn.set(false);
        }

        Map<Integer, Integer> statuses() {
            return statuses;
        }

        @Override
        public void close() {
            end();
            reader.interrupt();
        }
    }
}
