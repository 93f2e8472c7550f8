package org.komshi.bench.drills;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.komshi.HubProcess;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who ask to be signed in, one after another: each who is told that a mail is on its way must get one. */
final class SignIns implements AutoCloseable {
    private final HubProcess hub;
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<Integer, Long> slowest = new TreeMap<>();

    SignIns(HubProcess hub) {
        this.hub = hub;
    }

    /** @param pause between two of them */
    void come(int count, Duration pause) throws InterruptedException {
        for (int number = 0; number < count; number++) {
            String email = "person-" + System.nanoTime() + "@example.org";
            people.submit(() -> ask(email));
            Thread.sleep(pause);
        }
    }

    private void ask(String email) {
        long begun = System.nanoTime();
        int status;
        try {
            status = hub.browser("").post("/en/sign-in", "email", email).status();
        } catch (RuntimeException broken) {
            status = 0;
        }
        long took = (System.nanoTime() - begun) / 1_000_000;
        if (status == 303) {
            told.add(email);
        }
        synchronized (statuses) {
            statuses.merge(status, 1, Integer::sum);
            slowest.merge(status, took, Math::max);
        }
    }

    /** To be called when nothing goes wrong any more. */
    void report(Findings findings) {
        people.close();
        findings.holds(
                "answers to people who sign in meanwhile",
                statuses.keySet().stream().allMatch(status -> status == 303 || status == 503),
                "%s (the slowest in ms: %s)",
                statuses,
                slowest);
        if (statuses.containsKey(500)) {
            System.err.println(hub.said());
        }
        long queued = told.stream().filter(this::isQueued).count();
        findings.holds(
                "of those who were told that a mail comes",
                queued == told.size(),
                "%d of %d get it",
                queued,
                told.size());
    }

    private boolean isQueued(String email) {
        return JdbcClient.create(hub.database())
                        .sql("select count(*) from mail.message where recipient = :email")
                        .param("email", email)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    @Override
    public void close() {
        people.close();
    }
}
