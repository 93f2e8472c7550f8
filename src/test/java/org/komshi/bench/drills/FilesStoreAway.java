package org.komshi.bench.drills;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.komshi.Hub;
import org.komshi.Komshi;
import org.komshi.SignedIn;
import org.komshi.applications.Applications;
import org.komshi.applications.Applying;
import org.komshi.applications.CallOfFiles;
import org.komshi.files.Bucket;
import org.komshi.forms.Forms;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The S3 store of the files goes away while somebody hands one in, and comes back. */
public final class FilesStoreAway implements Drill {
    @Override
    public String what() {
        return "the S3 store of the files goes away and comes back";
    }

    @Override
    public void run(Findings findings) throws Exception {
        Path data = Path.of("target/drills", UUID.randomUUID().toString()).toAbsolutePath();
        Files.createDirectories(data.resolve("bucket"));
        try (Bucket bucket = Bucket.in(data.resolve("bucket"));
                ConfigurableApplicationContext hub = hub(data, bucket)) {
            CallOfFiles call = new CallOfFiles(
                    hub.getBean(Applying.class), hub.getBean(Forms.class), hub.getBean(Applications.class));
            SignedIn browser = hub.getBean(Hub.class).as(call.person());
            findings.holds("a file while it answers", call.hand(browser, 1_000).status() == 303, "303");
            String address = file(browser.get(call.section()));
            bucket.goes();
            SignedIn.Answer refused = call.hand(browser, 2_000);
            findings.holds(
                    "a file while it is away",
                    refused.status() == 507 && refused.body().contains("class=\"problems\""),
                    "%d, %s",
                    refused.status(),
                    FullFilesDisk.problem(refused.body()));
            findings.holds("what else stood in that form", call.isAnswered("contact"), "kept");
            findings.holds(
                    "the first file meanwhile",
                    browser.get(address).status() == 503,
                    "%d",
                    browser.get(address).status());
            Thread.sleep(11_000); // what health has seen is ten seconds old at most
            String health = browser.get("/health").body();
            findings.holds("/health", health.contains("\"files\":false"), "%s", health);
            bucket.comes();
            findings.holds(
                    "the first file when it is back", browser.get(address).status() == 200, "200");
            findings.holds("the same file again", call.hand(browser, 2_000).status() == 303, "303");
        }
    }

    private static String file(SignedIn.Answer page) {
        int at = page.body().indexOf("/my/files/");
        return page.body().substring(at, at + "/my/files/".length() + 36);
    }

    private static ConfigurableApplicationContext hub(Path data, Bucket bucket) {
        List<String> settings = new ArrayList<>(List.of(
                "--komshi.data=" + data,
                "--server.port=0",
                "--komshi.settable-clock=true",
                "--komshi.demonstration=true",
                "--komshi.demonstration-data=false",
                "--logging.level.org.komshi=off"));
        bucket.properties().forEach((name, value) -> settings.add("--" + name + "=" + value));
        return SpringApplication.run(Komshi.class, settings.toArray(String[]::new));
    }
}
