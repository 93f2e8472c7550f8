package org.komshi.dossiers.samples;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.identity.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Samples with the whole population each was drawn from. */
@Repository
class SampleRows {
    private static final String SAMPLE = """
            select sample.id, sample.scope, sample.scope_id, coalesce(call.code, programme.code) as code,
                   coalesce(call.title, programme.name) as title, sample.drawn_from, sample.method, sample.size,
                   sample.seed, sample.items, sample.unknown, sample.currency, sample.total, sample.sha256,
                   person.name as drawn_by, sample.drawn_at
              from dossiers.sample
              join identity.person on person.id = sample.drawn_by
              left join calls.call on sample.scope = 'call' and call.id = sample.scope_id
              left join calls.programme on sample.scope = 'programme' and programme.id = sample.scope_id
            """;
    private static final String READ_BY = """
             where dossiers.audits(:person, sample.scope, sample.scope_id, :now)
               and not exists (select from dossiers.sample_item
                                where sample_item.sample = sample.id and sample_item.place is not null
                                  and evaluation.is_barred(:person, sample_item.application))
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SampleRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Those of what this person audits now, whoever drew them; the newest first. */
    List<Sample> of(PersonId auditor, Instant now) {
        return jdbc.sql(SAMPLE + READ_BY + " order by sample.drawn_at desc, sample.id desc")
                .param("person", auditor.value())
                .param("now", now.atOffset(UTC))
                .query(Sample.class)
                .list();
    }

    Optional<Sample> find(UUID id, PersonId auditor, Instant now) {
        return jdbc.sql(SAMPLE + READ_BY + " and sample.id = :id")
                .param("person", auditor.value())
                .param("now", now.atOffset(UTC))
                .param("id", id)
                .query(Sample.class)
                .optional();
    }

    /** Whoever asks for it: for the archive, which was allowed before. */
    Sample get(UUID id) {
        return jdbc.sql(SAMPLE + " where sample.id = :id")
                .param("id", id)
                .query(Sample.class)
                .single();
    }

    List<Sample.Line> chosen(UUID sample) {
        return jdbc.sql("""
                        select place, application, reference, applicant, amount, ticket, ground
                          from dossiers.sample_item
                         where sample = :sample and place is not null
                         order by place
                        """).param("sample", sample).query(Sample.Line.class).list();
    }

    /** The population as it was, to draw again from. */
    List<Sampling.Item> population(UUID sample) {
        return jdbc.sql("select reference, amount from dossiers.sample_item where sample = :sample order by number")
                .param("sample", sample)
                .query((row, _) ->
                        new Sampling.Item(row.getString("reference"), Optional.ofNullable(row.getBigDecimal("amount"))))
                .list();
    }

    /** @return the sample; an earlier one when this person drew the same with the same seed from the same population */
    UUID add(UUID id, Drawn drawn, PersonId by, Instant at) {
        boolean addsUp = drawn.population().currencies().size() == 1;
        int added = jdbc.sql("""
                        insert into dossiers.sample (id, scope, scope_id, drawn_from, method, size, seed, items, unknown,
                                                     currency, total, sha256, drawn_by, drawn_at)
                        values (:id, :scope, :scopeId, :from, :method, :size, :seed, :items, :unknown,
                                :currency, :total, :sha256, :by, :at)
                            on conflict do nothing
                        """)
                .param("id", id)
                .param("scope", drawn.source().scope())
                .param("scopeId", drawn.source().id())
                .param("from", drawn.form().from())
                .param("method", drawn.form().method())
                .param("size", drawn.chosen().size())
                .param("seed", drawn.form().seed())
                .param("items", drawn.population().items().size())
                .param(
                        "unknown",
                        drawn.population().items().size() - drawn.population().withAmount())
                .param(
                        "currency",
                        addsUp ? drawn.population().currencies().iterator().next() : null,
                        Types.VARCHAR)
                .param("total", addsUp ? drawn.population().total() : null, Types.NUMERIC)
                .param("sha256", drawn.population().sha256())
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .update();
        if (added == 0) {
            return earlier(drawn, by);
        }
        addItems(id, drawn);
        return id;
    }

    private UUID earlier(Drawn drawn, PersonId by) {
        return jdbc.sql("""
                        select id from dossiers.sample
                         where drawn_by = :by and scope = :scope and scope_id = :scopeId and drawn_from = :from
                           and method = :method and size = :size and seed = :seed and sha256 = :sha256
                        """)
                .param("by", by.value())
                .param("scope", drawn.source().scope())
                .param("scopeId", drawn.source().id())
                .param("from", drawn.form().from())
                .param("method", drawn.form().method())
                .param("size", drawn.chosen().size())
                .param("seed", drawn.form().seed())
                .param("sha256", drawn.population().sha256())
                .query(UUID.class)
                .single();
    }

    private void addItems(UUID id, Drawn drawn) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int at = 0; at < drawn.chosen().size(); at++) {
            places.put(drawn.chosen().get(at).number(), at);
        }
        List<Object[]> rows = new ArrayList<>();
        for (int at = 0; at < drawn.population().items().size(); at++) {
            Population.Item item = drawn.population().items().get(at);
            Integer place = places.get(at);
            rows.add(new Object[] {
                id,
                at + 1,
                item.application(),
                item.reference(),
                item.applicant().json(),
                item.amount(),
                Sampling.ticket(drawn.form().seed(), item.reference()),
                place == null ? null : place + 1,
                place == null ? null : drawn.chosen().get(place).ground().word()
            });
        }
        batches.batchUpdate("""
                insert into dossiers.sample_item (sample, number, application, reference, applicant, amount, ticket, place, ground)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                """, rows);
    }

    /** What was drawn from what, before it is kept. */
    record Drawn(Source source, SampleForm form, Population population, List<Sampling.Chosen> chosen) {}
}
