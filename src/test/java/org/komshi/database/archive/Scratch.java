package org.komshi.database.archive;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Empty databases beside the hub's own, to restore into. */
public final class Scratch {
    private final JdbcConnectionDetails hub;

    public Scratch(JdbcConnectionDetails hub) {
        this.hub = hub;
    }

    public DataSource hub() {
        return source(hub.getJdbcUrl());
    }

    /** @param settings of the database, so that it speaks of dates and bytes in another way than the hub's */
    public DataSource database(String... settings) {
        String name = "scratch_" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient jdbc = JdbcClient.create(hub());
        jdbc.sql("create database " + name + " template template0").update();
        for (String setting : settings) {
            jdbc.sql("alter database " + name + " set " + setting).update();
        }
        return source(hub.getJdbcUrl().replaceAll("/postgres$", "/" + name));
    }

    private DataSource source(String url) {
        return new DriverManagerDataSource(url, String.valueOf(hub.getUsername()), String.valueOf(hub.getPassword()));
    }
}
