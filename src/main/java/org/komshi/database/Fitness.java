package org.komshi.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.komshi.database.archive.Unfinished;
import org.komshi.problems.CannotStart;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** Whether the hub can work on a database; said in one sentence where it cannot. */
public final class Fitness {
    private static final int OLDEST = 15;
    private static final int NEWEST = 18;

    private final DataSource source;
    private final String url;

    public Fitness(DataSource source, String url) {
        this.source = source;
        this.url = url;
    }

    public void isAVersionWeKnow() {
        int major = major();
        if (major < OLDEST || major > NEWEST) {
            throw new CannotStart("the database at " + url + " is PostgreSQL " + major + "; the hub works on " + OLDEST
                    + " to " + NEWEST + ".");
        }
    }

    /** A restore that was cut off leaves nothing that counts. */
    void isNotHalfRestored() {
        new Unfinished(JdbcClient.create(source)).archive().ifPresent(archive -> {
            throw new CannotStart("the database at " + url + " holds a restore that was cut off: run ./hub restore "
                    + archive + " again, which begins anew.");
        });
    }

    /** A database with the locale C has no Cyrillic trigrams, on any version: names would never be found. */
    public void seesCyrillic() {
        Boolean sees =
                new JdbcTemplate(source).queryForObject("select cardinality(show_trgm('Ѓорѓи')) > 0", Boolean.class);
        if (!Boolean.TRUE.equals(sees)) {
            throw new CannotStart("the database at " + url + " sees no Cyrillic letters in its trigrams: make it anew "
                    + "with a UTF-8 locale, for example with locale 'C.UTF-8' (docs/run/database.md).");
        }
    }

    private int major() {
        try {
            return JdbcUtils.extractDatabaseMetaData(source, data -> data.getDatabaseMajorVersion());
        } catch (MetaDataAccessException | DataAccessException away) {
            throw new CannotStart(
                    "the database at " + url + " does not answer or refuses the user (" + reason(away) + ").", away);
        }
    }

    private static String reason(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null
                && !(cause instanceof SQLException && cause.getCause() instanceof java.io.IOException)) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
