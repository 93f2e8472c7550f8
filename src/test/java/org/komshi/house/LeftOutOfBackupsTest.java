package org.komshi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.komshi.HubTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A backup is kept in many places for a long time: what opens a door must not be in it. */
@HubTest
class LeftOutOfBackupsTest {
    /** Columns that sound like secrets and are none, each with its reason. */
    private static final Set<String> NO_SECRETS = Set.of();

    @Autowired
    JdbcClient jdbc;

    private final List<String> leftOut = Sources.text(Path.of("src/main/resources/backup.left-out"))
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split(" ")[0])
            .toList();

    @Test
    void what_is_named_exists() {
        assertThat(jdbc.sql("select to_regclass(name) is not null from unnest(:names) as name")
                        .param("names", leftOut.toArray(String[]::new))
                        .query(Boolean.class)
                        .list())
                .containsOnly(true);
    }

    @Test
    void a_table_with_tokens_codes_or_secrets_is_named() {
        Set<String> sounding = jdbc.sql("""
                        select table_schema || '.' || table_name || '.' || column_name
                          from information_schema.columns
                          join pg_class on oid = (quote_ident(table_schema) || '.' || quote_ident(table_name))::regclass
                         where table_schema not in ('pg_catalog', 'information_schema') and relpersistence = 'p'
                           and column_name ~ '(token|secret|password|code_hash|link_hash|browser_hash|one_time)'
                        """).query(String.class).list().stream()
                .filter(column -> !NO_SECRETS.contains(column))
                .map(column -> column.substring(0, column.lastIndexOf('.')))
                .collect(Collectors.toSet());

        assertThat(sounding).isNotEmpty().allMatch(leftOut::contains);
    }

    @Test
    void a_mail_with_a_link_that_signs_in_is_named() {
        String named = Sources.text(Path.of("src/main/resources/backup.left-out"));
        List<String> templates = Sources.files(Path.of("src/main/resources/messages"), "_en.properties").stream()
                .flatMap(file -> Sources.matches(
                        Pattern.compile("(?m)^mail\\.([\\w.-]+)\\.(?:body|subject) *=.*\\{token}"), Sources.text(file)))
                .map(found -> found.group(1))
                .toList();

        assertThat(templates).contains("identity.sign-in").allMatch(template -> named.contains("'" + template + "'"));
    }

    @Test
    void nothing_that_stays_points_to_a_table_that_is_left_out() {
        assertThat(jdbc.sql("""
                        select pointing_schema.nspname || '.' || pointing.relname
                          from pg_constraint
                          join pg_class pointing on pointing.oid = conrelid
                          join pg_namespace pointing_schema on pointing_schema.oid = pointing.relnamespace
                         where contype = 'f' and confrelid = any (
                               select name::regclass from unnest(:names) as name)
                        """)
                        .param("names", leftOut.toArray(String[]::new))
                        .query(String.class)
                        .list())
                .allMatch(leftOut::contains);
    }
}
