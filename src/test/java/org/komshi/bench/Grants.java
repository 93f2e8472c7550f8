package org.komshi.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A register of invented grants of any size, written straight into the tables. */
final class Grants {
    private final JdbcClient jdbc;

    Grants(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("""
                        insert into calls.programme (id, code, name, currency, countries, created_at)
                        values (gen_random_uuid(), 'BENCH', '{"en": "Bench"}', 'NOK', '{MK,RS,AL}', clock_timestamp());
                        insert into calls.call (id, programme, code, slug, stage, title, summary, purpose, eligibility,
                                                currency, envelope, grant_min, grant_max, countries, created_at,
                                                published_at)
                        select gen_random_uuid(), programme.id, 'BENCH-1', 'bench', 'published', '{"en": "A call"}',
                               '{"en": "What it is for, in one sentence."}',
                               jsonb_build_object('en', repeat('A paragraph of the usual length. ', 60)),
                               jsonb_build_object('en', repeat(E'- a condition\\n', 8)), 'NOK', 2000000, 150000, 600000,
                               '{MK}', clock_timestamp(), clock_timestamp()
                          from calls.programme;
                        insert into calls.round (id, call, number, kind, opens_at, closes_at)
                        select gen_random_uuid(), call.id, 1, 'concept-note', clock_timestamp() - interval '1 day',
                               clock_timestamp() + interval '20 days'
                          from calls.call;
                        insert into organisations.organisation (id, name, kind, country, invented, created_at)
                        select gen_random_uuid(), jsonb_build_object('en', 'Organisation ' || n), 'association', 'MK',
                               true, clock_timestamp()
                          from generate_series(1, 500) n
                        """).update();
    }

    String callSlug() {
        return "bench";
    }

    void remove() {
        jdbc.sql("delete from awards.award").update();
    }

    void upTo(int count) {
        jdbc.sql("""
                        insert into awards.award (id, slug, call, organisation, title, summary, amount, currency, months,
                                                  country, awarded_on, published_at)
                        select gen_random_uuid(), 'grant-' || n, call.id, organisation.id,
                               jsonb_build_object('en', 'Project number ' || n, 'mk', 'Проект број ' || n),
                               jsonb_build_object('en', repeat('A sentence about it. ', 12)),
                               150000 + n % 450 * 1000, 'NOK', 12 + n % 13, (array['MK','RS','AL'])[1 + n % 3],
                               date '2020-01-01' + n % 2400, clock_timestamp()
                          from generate_series((select count(*)::int + 1 from awards.award), :count) n
                          cross join calls.call
                          join (select id, row_number() over (order by id) as place
                                  from organisations.organisation) organisation on organisation.place = 1 + n % 500
                        """).param("count", count).update();
        jdbc.sql("analyze awards.award").update();
    }
}
