package org.komshi.bench;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.komshi.Komshi;
import org.komshi.applications.Applications;
import org.komshi.applications.DraftsBySql;
import org.komshi.applications.ProposalId;
import org.komshi.applications.Submission;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.database.Ids;
import org.komshi.identity.PersonId;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Submissions a second: {@code ./hub bench submissions}. Method and last results: {@code bench/submissions.md}. */
final class SubmissionsBench {
    private static final int PEOPLE = 16;
    private static final int WARM_UP = 8_000;
    private static final int EACH = 800;
    private static final int ROUNDS = 7;

    private final Applications applications;
    private final Path data;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Iterator<DraftsBySql.Ready> drafts;
    private Left left = new Left(new byte[0], "", "", "");

    private SubmissionsBench(ConfigurableApplicationContext hub, Path data) {
        this.data = data;
        this.applications = hub.getBean(Applications.class);
        this.audit = hub.getBean(Audit.class);
        this.jdbc = hub.getBean(JdbcClient.class);
        this.transaction = hub.getBean(TransactionTemplate.class);
        this.drafts = new DraftsBySql(hub.getBean(DataSource.class))
                .make(2 * (WARM_UP + ROUNDS * EACH))
                .iterator();
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of("target/bench-hubs", UUID.randomUUID().toString());
        try (ConfigurableApplicationContext hub = SpringApplication.run(
                Komshi.class, "--komshi.data=" + data, "--server.port=0", "--logging.level.org.komshi=warn")) {
            new SubmissionsBench(hub, data).measure();
        }
    }

    /**
     * One round.
     *
     * @param hub processor milliseconds per submission in the hub's process, which also plays the people
     * @param database the same in PostgreSQL's
     */
    private record Round(double perSecond, double hub, double database) {}

    private void measure() throws Exception {
        round(this::submit, WARM_UP);
        left = left();
        round(this::samePlainly, WARM_UP);
        List<Round> ours = new ArrayList<>();
        List<Round> plain = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) { // by turns, so that a busy machine is busy for both
            ours.add(round(this::submit, EACH));
            plain.add(round(this::samePlainly, EACH));
        }
        say("| submissions a second | median | least | most | processor ms each: hub | database |");
        say("|---|---|---|---|---|---|");
        say(line("the hub", ours));
        say(line("the same rows by plain SQL", plain));
        say(String.format(
                Locale.ROOT,
                "| **the hub beside plain SQL** | **%.2f** | | | | |",
                median(ours, Round::perSecond) / median(plain, Round::perSecond)));
    }

    private Round round(Consumer<DraftsBySql.Ready> act, int count) throws Exception {
        List<DraftsBySql.Ready> some = new ArrayList<>();
        for (int one = 0; one < count; one++) {
            some.add(drafts.next());
        }
        linkEverything();
        Cpu before = Cpu.now(data);
        long begun = System.nanoTime();
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<?>> all = new ArrayList<>();
            some.forEach(draft -> all.add(people.submit(() -> act.accept(draft))));
            for (Future<?> one : all) {
                one.get();
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Cpu used = Cpu.now(data).since(before);
        return new Round(
                count / seconds,
                used.hub().toNanos() / 1e6 / count,
                used.database().toNanos() / 1e6 / count);
    }

    private void submit(DraftsBySql.Ready draft) {
        Submission submission =
                applications.submit(new ProposalId(draft.proposal()), new PersonId(draft.person()), true);
        if (!(submission instanceof Submission.Accepted)) {
            throw new IllegalStateException(String.valueOf(submission));
        }
    }

    /** What the hub's own submission left in the tables: the yardstick writes the same. */
    private record Left(byte[] canonical, String facts, String subject, String body) {}

    private Left left() {
        return jdbc.sql("""
                        select proposal.canonical, entry.facts::text, message.subject, message.body
                          from applications.proposal
                          join audit.entry on entry.subject_id = proposal.application
                          join identity.person on person.id = proposal.submitted_by
                          join mail.message on message.recipient = person.email
                         where proposal.stage = 'submitted'
                         limit 1
                        """).query(Left.class).single();
    }

    /** The chain links after the commit: none of a round's entries is left to the next one's time. */
    private void linkEverything() {
        transaction.executeWithoutResult(_ -> audit.record(Entry.of(
                "bench.round",
                new Ref("person", Ids.next()),
                new Ref("call", Ids.next()),
                new Ref("call", Ids.next()),
                Map.of())));
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> jdbc.sql("select not exists (select from audit.unlinked)")
                        .query(Boolean.class)
                        .single());
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
                    .param("canonical", left.canonical)
                    .param("hash", hash)
                    .param("id", draft.proposal())
                    .update();
            jdbc.sql("""
                            with entry as (
                                insert into audit.entry (at, act, by_kind, by_id, subject_kind, subject_id,
                                                         dossier_kind, dossier_id, facts, content_hash)
                                values (:at, 'applications.submitted', 'person', :by, 'application', :id,
                                        'application', :id, :facts::jsonb, :hash)
                                returning id)
                            insert into audit.unlinked (entry) select id from entry
                            """)
                    .param("at", at)
                    .param("by", draft.person())
                    .param("id", draft.application())
                    .param("facts", left.facts)
                    .param("hash", hash)
                    .update();
            jdbc.sql("""
                            insert into mail.message (id, recipient, language, template, subject, body, queued_at)
                            values (:id, 'a@example.org', 'en', 'applications.submitted', :subject, :body, :at)
                            """)
                    .param("id", Ids.next())
                    .param("subject", left.subject)
                    .param("body", left.body)
                    .param("at", at)
                    .update();
        });
    }

    private static String line(String what, List<Round> rounds) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f | %.1f | %.1f |",
                what,
                median(rounds, Round::perSecond),
                rounds.stream().mapToDouble(Round::perSecond).min().orElseThrow(),
                rounds.stream().mapToDouble(Round::perSecond).max().orElseThrow(),
                median(rounds, Round::hub),
                median(rounds, Round::database));
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return rounds.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
