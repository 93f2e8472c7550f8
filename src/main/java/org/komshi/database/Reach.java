package org.komshi.database;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.komshi.problems.CannotStart;
import org.komshi.settings.Settings;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The hub's database for a command that runs beside the hub: that of a running one, the host's own, or the hub's,
 * started for as long as this is open.
 */
public final class Reach implements AutoCloseable {
    private final DataSource source;
    private final AutoCloseable started;

    private Reach(DataSource source, AutoCloseable started) {
        this.source = source;
        this.started = started;
    }

    public static Reach of(Settings settings) {
        Settings.Database own = settings.database();
        if (!own.url().isBlank()) {
            return new Reach(new DriverManagerDataSource(own.url(), own.user(), own.password()), () -> {});
        }
        Path data = settings.data().toAbsolutePath().normalize();
        Optional<DataLock> lock = DataLock.attempt(data);
        return lock.map(taken -> started(taken, data)).orElseGet(() -> running(data));
    }

    public DataSource source() {
        return source;
    }

    @Override
    public void close() throws Exception {
        started.close();
    }

    private static Reach started(DataLock lock, Path data) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(lock, data, 0);
        return new Reach(source(postgres.url(), data), postgres);
    }

    private static Reach running(Path data) {
        String url = EmbeddedPostgres.runningAt(data)
                .orElseThrow(() -> new CannotStart("the hub that uses " + data + " has no database yet: try again."));
        return new Reach(source(url, data), () -> {});
    }

    private static DataSource source(String url, Path data) {
        return new DriverManagerDataSource(url, EmbeddedPostgres.USER, EmbeddedPostgres.password(data));
    }
}
