package org.komshi.database;

import org.komshi.language.Text;
import org.komshi.settings.Settings;
import org.postgresql.util.PGobject;
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
            return new Connection(own.url(), own.user(), own.password(), () -> {});
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.start(settings.data().toAbsolutePath(), own.port());
        return new Connection(postgres.url(), EmbeddedPostgres.USER, postgres.password(), postgres);
    }

    @Bean
    HubClock clock(JdbcOperations jdbc, Settings settings) {
        return new HubClock(jdbc, settings.settableClock() || settings.demonstration());
    }

    private static Converter<PGobject, Text> text() {
        return column -> column.getValue() == null ? Text.NONE : Text.parse(column.getValue());
    }

    /** What the pool connects with, closed after it. */
    record Connection(String getJdbcUrl, String getUsername, String getPassword, AutoCloseable server)
            implements JdbcConnectionDetails, AutoCloseable {
        @Override
        public void close() throws Exception {
            server.close();
        }
    }
}
