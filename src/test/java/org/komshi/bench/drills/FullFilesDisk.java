package org.komshi.bench.drills;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.komshi.Hub;
import org.komshi.Komshi;
import org.komshi.SignedIn;
import org.komshi.applications.Applications;
import org.komshi.applications.Applying;
import org.komshi.applications.CallOfFiles;
import org.komshi.forms.Forms;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The disk of the files is full while somebody hands one in. */
public final class FullFilesDisk implements Drill {
    private static final int LARGE = 400_000;

    @Override
    public String what() {
        return "the disk of the files is full while somebody hands one in";
    }

    @Override
    public void run(Findings findings) throws Exception {
        Path data = Path.of("target/drills", UUID.randomUUID().toString()).toAbsolutePath();
        try (AutoCloseable disk = Machine.smallDisk(data.resolve("files"), 4);
                ConfigurableApplicationContext hub = hub(data)) {
            CallOfFiles call = new CallOfFiles(
                    hub.getBean(Applying.class), hub.getBean(Forms.class), hub.getBean(Applications.class));
            SignedIn browser = hub.getBean(Hub.class).as(call.person());
            findings.holds(
                    "a file while there is room", call.hand(browser, 1_000).status() == 303, "303");
            Path ballast = Machine.fill(data.resolve("files"));

            SignedIn.Answer refused = call.hand(browser, LARGE);
            findings.holds(
                    "a file of 400 kB on the full disk",
                    refused.status() == 507 && refused.body().contains("class=\"problems\""),
                    "%d, %s",
                    refused.status(),
                    problem(refused.body()));
            findings.holds("what else stood in that form", call.isAnswered("contact"), "kept");
            findings.holds("a page meanwhile", browser.get("/en/calls").status() == 200, "200");
            findings.holds(
                    "/health",
                    browser.get("/health").status() == 200,
                    "%s",
                    browser.get("/health").body());
            Files.delete(ballast);
            SignedIn.Answer taken = call.hand(browser, LARGE);
            findings.holds("the same file when there is room again", taken.status() == 303, "%d", taken.status());
            findings.holds(
                    "what is left of the refused ones",
                    left(data) == 2,
                    "%d files kept, %d in the folder for what comes in",
                    left(data),
                    received(data));
        }
    }

    static ConfigurableApplicationContext hub(Path data) {
        return SpringApplication.run(
                Komshi.class,
                "--komshi.data=" + data,
                "--server.port=0",
                "--komshi.settable-clock=true",
                "--komshi.demonstration=true",
                "--komshi.demonstration-data=false",
                "--logging.level.org.komshi=error");
    }

    /** What the page says, without its frame. */
    static String problem(String page) {
        String text = page.replaceAll("(?s).*?<main", "<main")
                .replaceAll("<[^>]+>", " ")
                .strip()
                .replaceAll("\\s+", " ");
        return text.substring(0, Math.min(300, text.length()));
    }

    private static long left(Path data) throws Exception {
        try (var all = Files.walk(data.resolve("files"))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("received"))
                    .count();
        }
    }

    private static long received(Path data) throws Exception {
        try (var all = Files.walk(data.resolve("files/received"))) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
