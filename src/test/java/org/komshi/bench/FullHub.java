package org.komshi.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.komshi.applications.DraftsBySql;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A hub some years on: proposals with long answers, their canonical files, mails, and a record of acts with its chain. */
final class FullHub {
    private static final int ANSWERS = 15;
    private static final int TEXTS = 500;
    private static final int WORDS = 60;
    private static final int ACTS_AT_ONCE = 500;
    private static final List<String> SYLLABLES =
            List.of("здру", "же", "ние", "про", "ект", "мла", "ди", "оп", "шти", "на", "за", "ед", "ница", "пра", "во");

    private final DataSource source;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final TransactionTemplate transaction;

    FullHub(DataSource source, Audit audit, TransactionTemplate transaction) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        this.audit = audit;
        this.transaction = transaction;
    }

    void fill(int proposals) {
        DraftsBySql.Ready model = new DraftsBySql(source).make(1).getFirst();
        jdbc.sql("create unlogged table if not exists public.bench_text (number int primary key, text text)")
                .update();
        texts();
        Stream.of("""
                        insert into identity.person (id, email, name, language, created_at)
                        select bench_id('person', n), 'person-' || n || '@example.org', 'Person ' || n, 'mk', now()
                          from generate_series(1, :count) as n
                        """, """
                        insert into organisations.organisation (id, name, kind, country, created_at)
                        select bench_id('organisation', n), jsonb_build_object('mk', 'Здружение ' || n), 'association', 'MK', now()
                          from generate_series(1, :count) as n
                        """, """
                        insert into organisations.representation (id, organisation, person, capacity, from_at)
                        select bench_id('representation', n), bench_id('organisation', n), bench_id('person', n),
                               'legal-representative', now()
                          from generate_series(1, :count) as n
                        """, """
                        insert into applications.application (id, call, applicant, reference, language, created_by, created_at)
                        select bench_id('application', n), call, bench_id('organisation', n), 'B-' || n, 'mk',
                               bench_id('person', n), now()
                          from generate_series(1, :count) as n
                          cross join applications.application
                         where application.id = :model
                        """, """
                        insert into applications.proposal (id, application, round, form, created_at, stage, submitted_by,
                                                           submitted_at, canonical, sha256, audit_head)
                        select bench_id('proposal', n), bench_id('application', n), proposal.round, proposal.form, now(),
                               'submitted', bench_id('person', n), now(),
                               convert_to((select string_agg(text, ' ') from public.bench_text
                                            where number between n % 480 and n % 480 + 5), 'UTF8'),
                               repeat('0', 64), '0'
                          from generate_series(1, :count) as n
                          cross join applications.proposal
                         where proposal.application = :model
                        """, """
                        insert into applications.answer (proposal, question, value, changed_by, changed_at)
                        select bench_id('proposal', n), 'question-' || question, jsonb_build_object('text', text),
                               bench_id('person', n), now()
                          from generate_series(1, :count) as n
                          cross join generate_series(1, %d) as question
                          join public.bench_text on number = (n * 17 + question * 31) %% %d
                        """.formatted(ANSWERS, TEXTS), """
                        insert into mail.message (id, recipient, language, template, subject, body, queued_at, stage, sent_at)
                        select bench_id('mail', n), 'person-' || n || '@example.org', 'mk', 'applications.submitted',
                               'Received', left(text, 900), now(), 'sent', now()
                          from generate_series(1, :count) as n
                          join public.bench_text on number = n %% %d
                        """.formatted(TEXTS))
                .forEach(sql -> jdbc.sql(sql)
                        .param("count", proposals)
                        .param("model", model.application())
                        .update());
        jdbc.sql("drop table public.bench_text").update();
        jdbc.sql("drop function bench_id(text, int)").update();
        acts(proposals * 4);
    }

    private void texts() {
        jdbc.sql("""
                        create function bench_id(kind text, number int) returns uuid language sql immutable as
                        $$ select md5(kind || number)::uuid $$
                        """).update();
        Random random = new Random(7);
        for (int number = 0; number < TEXTS; number++) {
            String text = random.ints(WORDS, 0, Integer.MAX_VALUE)
                    .mapToObj(FullHub::word)
                    .collect(Collectors.joining(" "));
            jdbc.sql("insert into public.bench_text values (:number, :text)")
                    .param("number", number)
                    .param("text", text)
                    .update();
        }
    }

    private static String word(int number) {
        int count = SYLLABLES.size();
        return SYLLABLES.get(number % count)
                + SYLLABLES.get(number / count % count)
                + SYLLABLES.get(number / count / count % count);
    }

    private void acts(int count) {
        for (int done = 0; done < count; done += ACTS_AT_ONCE) {
            transaction.executeWithoutResult(_ -> {
                for (int one = 0; one < ACTS_AT_ONCE; one++) {
                    Ref person = new Ref("person", UUID.randomUUID());
                    Ref application = new Ref("application", UUID.randomUUID());
                    audit.record(new Entry(
                            "applications.submitted",
                            Optional.of(person),
                            application,
                            application,
                            Map.of("reference", "B-" + one, "sha256", "0".repeat(64)),
                            Optional.empty()));
                }
            });
        }
    }
}
