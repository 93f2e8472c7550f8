package org.komshi.bench.drills;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.komshi.Hub;
import org.komshi.SignedIn;
import org.komshi.identity.People;
import org.komshi.identity.PersonId;
import org.komshi.language.Languages;
import org.springframework.context.ConfigurableApplicationContext;

/** The disk of the database is full while somebody writes. */
public final class FullDatabaseDisk implements Drill {
    private static final int MOST = 3_000;

    @Override
    public String what() {
        return "the disk of the database is full while somebody writes";
    }

    @Override
    public void run(Findings findings) throws Exception {
        Path data = Path.of("target/drills", UUID.randomUUID().toString()).toAbsolutePath();
        try (AutoCloseable disk = Machine.smallDisk(data, 400);
                ConfigurableApplicationContext hub = FullFilesDisk.hub(data)) {
            People people = hub.getBean(People.class);
            PersonId ana = people.register("ana@green-valley.example", "Ana", Languages.ENGLISH);
            SignedIn browser = hub.getBean(Hub.class).as(ana);
            browser.get("/my/account");
            Path ballast = Machine.fill(data);
            String written = "";
            SignedIn.Answer refused = null;
            int taken = 0;
            for (int number = 1; number <= MOST && refused == null; number++) {
                String name = "Ana " + number + " " + "Ѓ".repeat(80);
                SignedIn.Answer answer = browser.post("/my/account", "name", name, "language", "en");
                if (answer.status() == 303) {
                    written = name;
                    taken++;
                } else {
                    refused = answer;
                }
            }
            findings.saw("forms taken on the full disk, in room the database had left", "%d", taken);
            if (refused == null) {
                findings.holds("a form that could not be kept", false, "none came");
                return;
            }
            findings.holds(
                    "the first form that could not be kept",
                    refused.status() == 503 && refused.body().contains("value=\"Ana " + (taken + 1)),
                    "%d, what was entered is on the page: %s",
                    refused.status(),
                    FullFilesDisk.problem(refused.body()));
            long begun = System.nanoTime();
            Files.delete(ballast);
            int status = until(browser, 200);
            findings.holds(
                    "/health when there is room again",
                    status == 200,
                    "%d after %.1f s",
                    status,
                    (System.nanoTime() - begun) / 1e9);
            findings.holds("the last form taken", people.person(ana).name().equals(written), "is there");
            findings.holds(
                    "the refused one, sent again",
                    browser.post("/my/account", "name", "Ana again", "language", "en")
                                    .status()
                            == 303,
                    "303");
        }
    }

    static int until(SignedIn browser, int wanted) throws InterruptedException {
        long begun = System.nanoTime();
        int status = 0;
        while (status != wanted
                && System.nanoTime() - begun < Duration.ofSeconds(90).toNanos()) {
            Thread.sleep(200);
            status = browser.get("/health").status();
        }
        return status;
    }
}
