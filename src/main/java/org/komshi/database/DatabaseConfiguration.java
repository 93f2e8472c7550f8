package org.komshi.database;

import java.util.function.BooleanSupplier;
import org.komshi.language.Text;
import org.komshi.settings.Settings;
import org.postgresql.util.PGobject;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.JdbcOperations;

/** Decides once, at start, which database the hub works on; pool, migrations and jobs follow. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    DatabaseConfiguration() {
        // JdbcClient fills view records by name through this shared service: a jsonb column may be a Text.
        var shared = (DefaultConversionService) DefaultConversionService.getSharedInstance();
        shared.addConverter(PGobject.class, Text.class, text());
    }

    @Bean
    Connection jdbcConnectionDetails(Settings settings) {
        Settings.Database own = settings.database();
        if (!own.url().isBlank()) {
            return new Connection(own.url(), own.user(), own.password(), () -> true, () -> {});
        }
        EmbeddedPostgres postgres =
                EmbeddedPostgres.start(settings.data().toAbsolutePath().normalize(), own.port());
        Watch watch = new Watch(postgres);
        return new Connection(postgres.url(), EmbeddedPostgres.USER, postgres.password(), watch::isUp, watch);
    }

    /** Looks at the database before and after it is brought up to date. */
    @Bean
    FlywayMigrationStrategy migration(Connection connection) {
        return flyway -> {
            Fitness fitness = new Fitness(flyway.getConfiguration().getDataSource(), connection.getJdbcUrl());
            fitness.isAVersionWeKnow();
            fitness.isNotHalfRestored();
            flyway.migrate();
            fitness.seesCyrillic();
        };
    }

    @Bean
    HubClock clock(JdbcOperations jdbc, Settings settings) {
        return new HubClock(jdbc, settings.settableClock() || settings.demonstration());
    }

    private static Converter<PGobject, Text> text() {
        return column -> column.getValue() == null ? Text.NONE : Text.parse(column.getValue());
    }

    /**
     * What the pool connects with, closed after it.
     *
     * @param up false while the hub's own database is known to be away; a host's own is always asked
     */
    record Connection(
            String getJdbcUrl, String getUsername, String getPassword, BooleanSupplier up, AutoCloseable server)
            implements JdbcConnectionDetails, AutoCloseable {
        @Override
        public void close() throws Exception {
            server.close();
        }
    }
}
