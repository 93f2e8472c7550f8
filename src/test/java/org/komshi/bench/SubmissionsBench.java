package org.komshi.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.komshi.Komshi;
import org.komshi.applications.Applications;
import org.komshi.applications.DraftsBySql;
import org.komshi.applications.ProposalId;
import org.komshi.applications.Submission;
import org.komshi.database.Ids;
import org.komshi.identity.PersonId;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Submissions a second: {@code ./hub bench submissions}. Method and last results: {@code bench/submissions.md}. */
final class SubmissionsBench {
    private static final int PEOPLE = 16;
    private static final int EACH = 400;
    private static final int ROUNDS = 5;

    private final Applications applications;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Iterator<DraftsBySql.Ready> drafts;
    private final byte[] canonical = new byte[4000];

    private SubmissionsBench(ConfigurableApplicationContext hub) {
        this.applications = hub.getBean(Applications.class);
        this.jdbc = hub.getBean(JdbcClient.class);
        this.transaction = hub.getBean(TransactionTemplate.class);
        this.drafts = new DraftsBySql(hub.getBean(DataSource.class))
                .make(EACH * 2 * (ROUNDS + 1))
                .iterator();
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of("target/bench-hubs", UUID.randomUUID().toString());
        try (ConfigurableApplicationContext hub = SpringApplication.run(
                Komshi.class, "--komshi.data=" + data, "--server.port=0", "--logging.level.org.komshi=warn")) {
            new SubmissionsBench(hub).measure();
        }
    }

    private void measure() throws Exception {
        perSecond(this::submit); // the first ones warm the hub up
        perSecond(this::samePlainly);
        List<Double> ours = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) { // by turns, so that a busy machine is busy for both
            ours.add(perSecond(this::submit));
            plain.add(perSecond(this::samePlainly));
        }
        say("| submissions a second | median | least | most |");
        say("|---|---|---|---|");
        say(line("the hub", ours));
        say(line("the same rows by plain SQL", plain));
        say(String.format(
                Locale.ROOT, "| **the hub beside plain SQL** | **%.2f** | | |", median(ours) / median(plain)));
    }

    private double perSecond(Consumer<DraftsBySql.Ready> act) throws Exception {
        List<DraftsBySql.Ready> some = new ArrayList<>();
        for (int one = 0; one < EACH; one++) {
            some.add(drafts.next());
        }
        long begun = System.nanoTime();
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<?>> all = new ArrayList<>();
            some.forEach(draft -> all.add(people.submit(() -> act.accept(draft))));
            for (Future<?> one : all) {
                one.get();
            }
        }
        return EACH * 1e9 / Duration.ofNanos(System.nanoTime() - begun).toNanos();
    }

    private void submit(DraftsBySql.Ready draft) {
        Submission submission =
                applications.submit(new ProposalId(draft.proposal()), new PersonId(draft.person()), true);
        if (!(submission instanceof Submission.Accepted)) {
            throw new IllegalStateException(String.valueOf(submission));
        }
    }

    /** What a submission leaves in the tables, and nothing it has to know for it. */
    private void samePlainly(DraftsBySql.Ready draft) {
        var at = Instant.now().atOffset(ZoneOffset.UTC);
        String hash = "0".repeat(64);
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("update applications.application set reference = :r where id = :id")
                    .param("r", "plain-" + draft.application())
                    .param("id", draft.application())
                    .update();
            jdbc.sql("""
                            update applications.proposal
                               set stage = 'submitted', submitted_by = :by, submitted_at = :at, canonical = :canonical,
                                   sha256 = :hash, audit_head = :hash
                             where id = :id
                            """)
                    .param("by", draft.person())
                    .param("at", at)
                    .param("canonical", canonical)
                    .param("hash", hash)
                    .param("id", draft.proposal())
                    .update();
            jdbc.sql("""
                            with entry as (
                                insert into audit.entry (at, act, by_kind, by_id, subject_kind, subject_id,
                                                         dossier_kind, dossier_id, facts, content_hash)
                                values (:at, 'applications.submitted', 'person', :by, 'application', :id,
                                        'application', :id, '{}', :hash)
                                returning id)
                            insert into audit.unlinked (entry) select id from entry
                            """)
                    .param("at", at)
                    .param("by", draft.person())
                    .param("id", draft.application())
                    .param("hash", hash)
                    .update();
            jdbc.sql("""
                            insert into mail.message (id, recipient, language, template, subject, body, queued_at)
                            values (:id, 'a@example.org', 'en', 'applications.submitted', 'Received', :body, :at)
                            """)
                    .param("id", Ids.next())
                    .param("body", "x".repeat(800))
                    .param("at", at)
                    .update();
        });
    }

    private static String line(String what, List<Double> figures) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f |",
                what,
                median(figures),
                figures.stream().min(Comparator.naturalOrder()).orElseThrow(),
                figures.stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().skip(figures.size() / 2).findFirst().orElseThrow();
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
