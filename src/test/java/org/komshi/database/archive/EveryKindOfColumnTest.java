package org.komshi.database.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.komshi.HubTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows come out of one database and into another as they were, whatever is in them. */
@HubTest
class EveryKindOfColumnTest {
    private static final String TABLE = """
            create schema kinds;
            create type kinds.mood as enum ('sad', 'šťastný', 'it''s');
            create table kinds.other (name text primary key);
            create table kinds.all_of_them (
                id bigint generated always as identity primary key,
                yes boolean, small int2, large int8, exact numeric(40,10), any_size numeric, near float8, nearer float4,
                words text, brief varchar(9), five char(5), bytes bytea, day date, time_of_day time, there timetz,
                local timestamp, moment timestamptz, a_while interval, id_of uuid, raw json, parsed jsonb,
                several text[], grid int[][], address inet, span int4range, moments tstzrange, found tsvector,
                mood kinds.mood, bits bit varying(8), price money, other text references kinds.other,
                "Select ""me"" é" text,
                twice int8 generated always as (large / 2) stored);
            create table kinds.without_key (words text, number int)
            """;
    private static final String ROWS = """
            insert into kinds.other values ('b'), ('a'), ('Ž'), ('ž'), ('Ѓ');
            insert into kinds.all_of_them
                (yes, small, large, exact, any_size, near, nearer, words, brief, five, bytes, day, time_of_day, there,
                 local, moment, a_while, id_of, raw, parsed, several, grid, address, span, moments, found, mood, bits,
                 price, other, "Select ""me"" é")
            values
                (true, -32768, 9223372036854775807, 123456789012345678901234567890.0123456789, 'NaN', 'Infinity', 0.1,
                 E'tab\\there, line\\nthere, return\\r\\n, back\\\\slash, \\\\N, \\\\.\\n\\\\.\\n', '', '  x', '\\x00ff5c4e0a',
                 '0044-03-15 BC', '24:00:00', '04:05:06.789+14:30', '294276-12-31 23:59:59.999999',
                 '2027-03-28 02:30:00.000001 Europe/Skopje', '-1 year 2 mons -3 days 04:05:06.7', gen_random_uuid(),
                 '{"a" : 1,  "a": 2}', '{"quote": "\\"", "line": "a\\nb", "кирилица": ["Ѓ", null, 1.10]}',
                 array['a', null, '', 'NULL', '{"}', 'b,c'], array[[1,2],[3,4]], '2001:db8::1/64', '[1,5)',
                 '[2027-01-01,)', to_tsvector('simple', 'the fat rat''s tail'), 'it''s', B'10101', 12.34, 'Ž', 'x'),
                (null, null, null, null, null, '-0', 'NaN', U&'\\200B\\202E <script>alert(1)</script> =cmd|A1 👩‍👩‍👧 é e\\0301', null,
                 null, '', 'infinity', null, null, '-infinity', 'infinity', null, null, null, null, '{}', null, null,
                 'empty', null, null, 'sad', null, null, 'a', null);
            insert into kinds.without_key values ('same', 1), ('same', 1), (null, 2), ('Ж', 0), ('A', 0), ('a', 0)
            """;

    @Autowired
    JdbcConnectionDetails details;

    @Test
    void comes_back_as_it_was_on_a_database_that_speaks_of_dates_in_another_way() throws Exception {
        Scratch scratch = new Scratch(details);
        DataSource there = scratch.database();
        DataSource here = scratch.database(
                "timezone = 'Asia/Kolkata'",
                "datestyle = 'German, DMY'",
                "intervalstyle = 'sql_standard'",
                "bytea_output = 'escape'",
                "extra_float_digits = 0");
        JdbcClient.create(there).sql(TABLE).update();
        JdbcClient.create(there).sql(ROWS).update();
        JdbcClient.create(here).sql(TABLE).update();

        try (Connection from = there.getConnection();
                Connection to = here.getConnection()) {
            List<Table> tables = new Tables(from).of(List.of("kinds"));
            assertThat(tables)
                    .extracting(Table::plain)
                    .as("what is pointed to comes first")
                    .containsExactly("kinds.other", "kinds.without_key", "kinds.all_of_them");
            assertThat(tables.getLast().columns()).doesNotContain("twice").contains("Select \"me\" é");
            assertThat(new Tables(to).of(List.of("kinds"))).isEqualTo(tables);
            Rows out = new Rows(from);
            Rows in = new Rows(to);
            for (Table table : tables) {
                var bytes = new ByteArrayOutputStream();
                Manifest.Content written = out.out(table, bytes);
                assertThat(written.rows()).isPositive();
                assertThat(in.in(table, new ByteArrayInputStream(bytes.toByteArray())))
                        .isEqualTo(written.rows());
                assertThat(in.out(table, new ByteArrayOutputStream())).isEqualTo(written);
            }
        }
        assertThat(JdbcClient.create(here)
                        .sql("select words from kinds.all_of_them order by id limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("tab\there, line\nthere, return\r\n, back\\slash, \\N, \\.\n\\.\n");
    }
}
