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
import java.util.stream.IntStream;
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

        say("| page | hub, ms | database, ms | beside fixed data | beside a static file |");
        say("|---|---|---|---|---|");
        String still = staticFile(call);
        for (String page : List.of(list, call)) {
            get(page, ""); // so that the yardstick has what the template was given
            List<Cost> costs = costs(data, "/assets/fixed/page?of=" + page, page, still);
            Cost fixed = costs.getFirst();
            Cost real = costs.get(1);
            double unchanged = costs.getLast().all();
            say("| `%s`, real | %.2f | %.2f | **%.2f** | %.1f |"
                    .formatted(page, real.hub(), real.database(), real.all() / fixed.all(), real.all() / unchanged));
            say("| `%s`, same template on fixed data | %.2f | %.2f | 1 | %.1f |"
                    .formatted(page, fixed.hub(), fixed.database(), fixed.all() / unchanged));
            say("| a static file beside it | %.2f | 0 | | 1 |".formatted(unchanged));
        }

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

    private Cost cost(Path data, String page) throws Exception {
        return costs(data, page).getFirst();
    }

    /** The middle of several rounds for each, by turns, after all are warm: what comes first is not the dearest. */
    private List<Cost> costs(Path data, String... pages) throws Exception {
        for (String page : pages) {
            send(page, WARM_UP);
        }
        double[][] inHub = new double[pages.length][ROUNDS];
        double[][] inDatabase = new double[pages.length][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int page = 0; page < pages.length; page++) {
                Cpu before = Cpu.now(data);
                send(pages[page], REQUESTS);
                Cpu used = Cpu.now(data).since(before);
                inHub[page][round] = used.hub().toNanos() / 1e6 / REQUESTS;
                inDatabase[page][round] = used.database().toNanos() / 1e6 / REQUESTS;
            }
        }
        return IntStream.range(0, pages.length)
                .mapToObj(page -> new Cost(middle(inHub[page]), middle(inDatabase[page])))
                .toList();
    }

    private static double middle(double[] rounds) {
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
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

    /** The fingerprinted address of a picture stands in the page's head. */
    private String staticFile(String page) throws Exception {
        var icon = java.util.regex.Pattern.compile("/assets/[^\"]*\\.svg")
                .matcher(get(page, "").body());
        if (!icon.find()) {
            throw new IllegalStateException("no picture in the head of " + page);
        }
        return icon.group();
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
