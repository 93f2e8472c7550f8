package org.komshi.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.komshi.Komshi;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a visitor's pages cost: {@code ./hub bench pages}. Method and last results: {@code bench/pages.md}. */
final class PagesBench {
    private static final int WARM_UP = 3_000;
    private static final int ROUNDS = 5;
    private static final int REQUESTS = 1_000;

    private final JdbcClient jdbc;
    private final String hub;

    private PagesBench(ConfigurableApplicationContext context, String hub) {
        this.jdbc = context.getBean(JdbcClient.class);
        this.hub = hub;
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of("target/bench-hubs", UUID.randomUUID().toString());
        try (ConfigurableApplicationContext context = SpringApplication.run(
                Komshi.class,
                "--komshi.data=" + data,
                "--server.port=0",
                "--spring.profiles.active=bench",
                "--logging.level.org.komshi=warn")) {
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            new PagesBench(context, "http://localhost:" + port).measure(data);
        }
    }

    private void measure(Path data) throws Exception {
        Grants grants = new Grants(jdbc);
        grants.upTo(200);
        String list = "/en/grants";
        String call = "/en/calls/" + grants.callSlug();
        String file = "/assets/" + "favicon.svg";

        say("| page | hub, ms | database, ms | beside fixed data | beside a static file |");
        say("|---|---|---|---|---|");
        double still = cost(data, staticFile(file)).hub();
        for (String page : List.of(list, call)) {
            get(page, ""); // so that the yardstick has what the template was given
            Cost fixed = cost(data, "/assets/fixed/page?of=" + page);
            Cost real = cost(data, page);
            say("| `%s`, real | %.2f | %.2f | **%.2f** | %.1f |"
                    .formatted(page, real.hub(), real.database(), real.all() / fixed.all(), real.all() / still));
            say("| `%s`, same template on fixed data | %.2f | %.2f | 1 | %.1f |"
                    .formatted(page, fixed.hub(), fixed.database(), fixed.all() / still));
        }
        say("| a static file | %.2f | 0 | | 1 |".formatted(still));

        say("\n| grants in the register | `/en/grants`: hub, ms | database, ms | beside 100 |");
        say("|---|---|---|---|");
        grants.remove();
        double hundred = 0;
        for (int count : List.of(100, 10_000, 100_000)) {
            grants.upTo(count);
            Cost cost = cost(data, list);
            hundred = count == 100 ? cost.all() : hundred;
            say("| %,d | %.2f | %.2f | **%.2f** |".formatted(count, cost.hub(), cost.database(), cost.all() / hundred));
        }

        HttpResponse<String> first = get(list, "");
        String tag = first.headers().firstValue("ETag").orElse("");
        say("\nKnown ETag: " + get(list, tag).statusCode() + ". Cookies: "
                + first.headers().allValues("Set-Cookie").size() + ". Session rows: "
                + jdbc.sql("select count(*) from identity.session")
                        .query(Long.class)
                        .single() + ".");
    }

    /** @param hub processor milliseconds per request in the hub's process
     * @param database the same in PostgreSQL's */
    private record Cost(double hub, double database) {
        double all() {
            return hub + database;
        }
    }

    /** The middle of several rounds, after a warm-up. */
    private Cost cost(Path data, String page) throws Exception {
        send(page, WARM_UP);
        double[] inHub = new double[ROUNDS];
        double[] inDatabase = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            Cpu before = Cpu.now(data);
            send(page, REQUESTS);
            Cpu used = Cpu.now(data).since(before);
            inHub[round] = used.hub().toNanos() / 1e6 / REQUESTS;
            inDatabase[round] = used.database().toNanos() / 1e6 / REQUESTS;
        }
        Arrays.sort(inHub);
        Arrays.sort(inDatabase);
        return new Cost(inHub[ROUNDS / 2], inDatabase[ROUNDS / 2]);
    }

    private void send(String page, int requests) throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElse("java");
        int ended = new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-cp",
                        "target/test-classes" + File.pathSeparator + "target/classes",
                        Requests.class.getName(),
                        hub + page,
                        String.valueOf(requests))
                .inheritIO()
                .start()
                .waitFor();
        if (ended != 0) {
            throw new IllegalStateException("requests for " + page + " failed");
        }
    }

    private String staticFile(String wanted) throws Exception {
        // The fingerprinted address stands in the page's head.
        String page = get("/en/", "").body();
        var icon = java.util.regex.Pattern.compile("/assets/[^\"]*\\.svg").matcher(page);
        return icon.find() ? icon.group() : wanted;
    }

    private HttpResponse<String> get(String page, String tag) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(hub + page));
            if (!tag.isEmpty()) {
                request.header("If-None-Match", tag);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }

    static {
        Locale.setDefault(Locale.ROOT);
    }
}
