package org.komshi.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.komshi.HubProcess;
import org.komshi.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The machine dies while fifty people submit: whoever was told "received" is there, once, with what they were told. */
class KilledWhileSubmittingTest {
    private static final int PEOPLE = 50;
    private static final Pattern SHA256 = Pattern.compile("class=\"code\">([0-9a-f]{64})<");

    @TempDir
    Path folder;

    private final Map<DraftsBySql.Ready, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch some = new CountDownLatch(10);

    @Test
    void the_hub_is_killed() throws Exception {
        List<DraftsBySql.Ready> drafts;
        try (HubProcess hub = HubProcess.start(folder)) {
            drafts = new DraftsBySql(hub.database()).make(PEOPLE);
            List<Thread> people = submitAll(hub, drafts);
            assertThat(some.await(60, TimeUnit.SECONDS))
                    .as("answers %s, the hub said %s", answers, hub.said())
                    .isTrue();
            hub.kill();
            join(people);
        }
        try (HubProcess next = HubProcess.start(folder)) {
            expectEverythingOnce(next, drafts);
        }
    }

    @Test
    void postgres_is_killed() throws Exception {
        try (HubProcess hub = HubProcess.start(folder)) {
            List<DraftsBySql.Ready> drafts = new DraftsBySql(hub.database()).make(PEOPLE);
            List<Thread> people = submitAll(hub, drafts);
            assertThat(some.await(60, TimeUnit.SECONDS))
                    .as("answers %s, the hub said %s", answers, hub.said())
                    .isTrue();
            ProcessHandle.of(hub.postmaster()).orElseThrow().destroyForcibly();
            join(people);
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> hub.get("/health").statusCode() == 200);

            expectEverythingOnce(hub, drafts);
        }
    }

    private List<Thread> submitAll(HubProcess hub, List<DraftsBySql.Ready> drafts) {
        List<Thread> people = new ArrayList<>();
        for (DraftsBySql.Ready draft : drafts) {
            people.add(Thread.ofVirtual().start(() -> submit(hub, draft)));
        }
        return people;
    }

    /** Counts as acknowledged only when the acknowledgement itself came. */
    private void submit(HubProcess hub, DraftsBySql.Ready draft) {
        try {
            SignedIn browser = hub.browser(draft.session());
            String address = "/my/proposals/" + draft.proposal() + "/submission";
            SignedIn.Answer answer = browser.post(address, "declared", "yes");
            answers.add(answer.status() + " " + answer.location());
            if (answer.status() == 303) {
                Matcher hash = SHA256.matcher(browser.get(address).body());
                acknowledged.put(draft, hash.find() ? hash.group(1) : "");
                some.countDown();
            }
        } catch (UncheckedIOException died) {
            answers.add(died.toString());
            // the connection broke: this person knows nothing and will ask again
        }
    }

    private void expectEverythingOnce(HubProcess hub, List<DraftsBySql.Ready> drafts) {
        JdbcClient jdbc = JdbcClient.create(hub.database());
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(10);
        acknowledged.forEach((draft, hash) -> {
            if (!hash.isEmpty()) {
                assertThat(hashOf(jdbc, draft)).isEqualTo(hash);
            }
        });
        Map<DraftsBySql.Ready, String> before = Map.copyOf(acknowledged);

        drafts.forEach(draft -> submit(hub, draft)); // everybody asks again

        assertThat(acknowledged).hasSize(PEOPLE);
        before.forEach((draft, hash) -> assertThat(acknowledged.get(draft))
                .satisfies(now -> assertThat(hash).isIn(now, "")));
        assertThat(count(jdbc, "select count(distinct reference) from applications.application"))
                .isEqualTo(PEOPLE);
        assertThat(count(jdbc, "select count(*) from audit.entry where act = 'applications.submitted'"))
                .isEqualTo(PEOPLE);
        assertThat(count(jdbc, "select count(*) from mail.message where template = 'applications.submitted'"))
                .isEqualTo(PEOPLE);
    }

    private static String hashOf(JdbcClient jdbc, DraftsBySql.Ready draft) {
        return jdbc.sql("select sha256 from applications.proposal where id = :id and stage = 'submitted'")
                .param("id", draft.proposal())
                .query(String.class)
                .single();
    }

    private static int count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static void join(List<Thread> people) throws InterruptedException {
        for (Thread person : people) {
            person.join(Duration.ofSeconds(60));
        }
    }
}
