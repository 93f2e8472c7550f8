package org.komshi.identity.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.HubTest;
import org.komshi.identity.spi.PersonalData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing names a person that they are not told of: every column of every table, found in the database itself. */
@HubTest
class KindsCompleteTest {
    @Autowired
    List<PersonalData> rooms;

    @Autowired
    Copies copies;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_column_that_names_a_person_is_in_what_its_room_tells() {
        List<String> told = copies.kinds().stream().map(PersonalData.Kind::rows).toList();

        assertThat(columns())
                .hasSizeGreaterThan(40)
                .allSatisfy(column -> assertThat(told)
                        .as(
                                "%s.%s names people: tell of it in the kinds() of its room's PersonalData",
                                column.table(), column.name())
                        .anyMatch(rows -> names(rows, column.table()) && names(rows, column.name())));
    }

    @Test
    void what_is_told_can_be_read_for_anybody() {
        assertThat(copies.of(cast.ana())).isNotEmpty();
        assertThat(copies.of(cast.petar())).isNotEmpty();
    }

    private static boolean names(String rows, String word) {
        return Pattern.compile("\\b" + Pattern.quote(word) + "\\b")
                .matcher(rows)
                .find();
    }

    private List<Column> columns() {
        return jdbc.sql("""
                        select reference.conrelid::regclass::text as table, attribute.attname as name
                          from pg_constraint reference
                          join pg_attribute attribute
                            on attribute.attrelid = reference.conrelid and attribute.attnum = any (reference.conkey)
                         where reference.contype = 'f' and reference.confrelid = 'identity.person'::regclass
                        """).query(Column.class).list();
    }

    private record Column(String table, String name) {}
}
