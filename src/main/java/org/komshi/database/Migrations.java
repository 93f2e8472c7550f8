package org.komshi.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The steps that make the hub's tables what they are, for commands that bring a database to one of them. */
public final class Migrations {
    /** The table in which Flyway keeps what was applied. */
    public static final String HISTORY = "database.flyway_schema_history";

    private static final String LOCATION = "classpath:db/migration";
    private static final String SCHEMA = "database";
    private final DataSource source;

    public Migrations(DataSource source) {
        this.source = source;
    }

    /** @param checksum of its file: another one means that it was changed */
    public record Step(String version, String script, int checksum) {
        /** The room whose tables it makes. */
        String room() {
            return script.substring(0, script.indexOf('/'));
        }
    }

    /** What this hub brings along, in order. */
    public List<Step> known() {
        return Arrays.stream(flyway().load().info().all())
                .filter(step -> step.getState().isResolved() && step.getVersion() != null)
                .map(Migrations::step)
                .toList();
    }

    /** Of all steps this hub brings along; asks no database. */
    public static Set<String> versions() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(LOCATION + "/*/V*__*.sql"))
                    .map(file -> String.valueOf(file.getFilename()))
                    .map(name -> name.substring(1, name.indexOf("__")))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What was applied to the database, in order; fails when it is no hub's. */
    public List<Step> applied() {
        return JdbcClient.create(source).sql("""
                        select version, script, checksum
                          from database.flyway_schema_history
                         where success and version is not null and checksum is not null
                         order by installed_rank
                        """).query(Step.class).list();
    }

    /** The schemas that these steps make. */
    public static Collection<String> rooms(Collection<Step> steps) {
        var rooms = new TreeSet<String>();
        rooms.add(SCHEMA);
        steps.forEach(step -> rooms.add(step.room()));
        return rooms;
    }

    /** @param version the last one to apply */
    public void upTo(String version) {
        flyway().target(version).load().migrate();
    }

    public void upToPresent() {
        flyway().load().migrate();
    }

    /** As application.properties has it for the hub itself. */
    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(source)
                .locations(LOCATION)
                .defaultSchema(SCHEMA)
                .createSchemas(true);
    }

    private static Step step(MigrationInfo info) {
        return new Step(info.getVersion().getVersion(), info.getScript(), info.getChecksum());
    }
}
