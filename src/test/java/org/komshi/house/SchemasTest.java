package org.komshi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each room writes its own schema only, and reads those of the rooms it may use. */
class SchemasTest {
    private static final Pattern SQL = Pattern.compile("\"\"\"(.*?)\"\"\"|sql\\(\\s*\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern STAMP = Pattern.compile("V(\\d{12})__(\\w+)\\.sql");

    private final Map<String, Set<String>> rooms = Sources.rooms();
    private final Set<String> schemas = Sources.files(Sources.MIGRATIONS, ".sql").stream()
            .map(file -> file.getParent().getFileName().toString())
            .collect(Collectors.toCollection(TreeSet::new));
    private final Pattern reads = Pattern.compile("(?<![\\w.:'/])(" + String.join("|", schemas) + ")\\.[a-z_]+");
    private final Pattern writes =
            Pattern.compile("(?:insert\\s+into|update|delete\\s+from|truncate|merge\\s+into)\\s+("
                    + String.join("|", schemas) + ")\\.");

    @Test
    void sql_reads_only_what_the_nameplate_allows() {
        List<String> strangers = new ArrayList<>();
        for (Path file : Sources.files(Sources.MAIN, ".java")) {
            String room = Sources.room(file);
            statements(file)
                    .flatMap(sql -> Sources.matches(reads, sql))
                    .map(found -> found.group(1))
                    .filter(schema -> !schema.equals(room) && !allowed(room).contains(schema))
                    .forEach(schema -> strangers.add(file + " reads " + schema));
        }
        assertThat(strangers).isEmpty();
    }

    @Test
    void sql_writes_only_the_rooms_own_schema() {
        List<String> strangers = new ArrayList<>();
        for (Path file : Sources.files(Sources.MAIN, ".java")) {
            statements(file)
                    .flatMap(sql -> Sources.matches(writes, sql))
                    .map(found -> found.group(1))
                    .filter(schema -> !schema.equals(Sources.room(file)))
                    .forEach(schema -> strangers.add(file + " writes " + schema));
        }
        assertThat(strangers).isEmpty();
    }

    @Test
    void migrations_point_down_and_change_their_own_schema() {
        Pattern changes = Pattern.compile(
                "(?:create|alter|drop)\\s+(?:unlogged\\s+)?(?:table|view|sequence|function|schema)\\s+(?:if\\s+\\w+\\s+(?:\\w+\\s+)?)?([a-z]+)\\b");
        List<String> strangers = new ArrayList<>();
        for (Path file : Sources.files(Sources.MIGRATIONS, ".sql")) {
            String room = file.getParent().getFileName().toString();
            String sql = Sources.text(file).replaceAll("--.*", "");
            Sources.matches(reads, sql)
                    .map(found -> found.group(1))
                    .filter(schema -> !schema.equals(room) && !allowed(room).contains(schema))
                    .forEach(schema -> strangers.add(file + " uses " + schema));
            Sources.matches(changes, sql)
                    .map(found -> found.group(1))
                    .filter(schema -> schemas.contains(schema) && !schema.equals(room))
                    .forEach(schema -> strangers.add(file + " changes " + schema));
        }
        assertThat(strangers).isEmpty();
    }

    /** docs/run/upgrade.md: an instance of the version before works on beside the new one. */
    @Test
    void a_migration_takes_nothing_away_but_what_it_says_no_release_uses_any_more() {
        Pattern takes = Pattern.compile(
                "(?i)\\bdrop\\s+(?:table|column|view|function|schema|sequence)|\\brename\\s+(?:to|column)"
                        + "|\\balter\\s+column\\s+\\w+\\s+(?:set\\s+data\\s+)?type\\b");
        assertThat(Sources.files(Sources.MIGRATIONS, ".sql"))
                .filteredOn(file ->
                        takes.matcher(Sources.text(file).replaceAll("--.*", "")).find())
                .allSatisfy(
                        file -> assertThat(Sources.text(file)).containsPattern("-- unused since \\d+\\.\\d+\\.\\d+"));
    }

    @Test
    void each_migration_has_a_stamp_of_its_own_and_names_its_room() {
        List<Path> files = Sources.files(Sources.MIGRATIONS, ".sql");

        assertThat(files).allSatisfy(file -> {
            var name = STAMP.matcher(file.getFileName().toString());
            assertThat(name.matches()).as(file.toString()).isTrue();
            assertThat(name.group(2)).startsWith(file.getParent().getFileName().toString() + "_");
        });
        assertThat(files)
                .extracting(file -> file.getFileName().toString().substring(0, 13))
                .doesNotHaveDuplicates();
    }

    private Set<String> allowed(String room) {
        return rooms.getOrDefault(room, Set.of());
    }

    private static java.util.stream.Stream<String> statements(Path file) {
        return Sources.matches(SQL, Sources.text(file)).map(SchemasTest::statement);
    }

    private static String statement(MatchResult found) {
        return found.group(1) != null ? found.group(1) : found.group(2);
    }
}
