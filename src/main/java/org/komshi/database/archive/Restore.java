package org.komshi.database.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.komshi.database.Fitness;
import org.komshi.database.Migrations;
import org.komshi.problems.CannotStart;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Brings an archive back into an empty database: makes the tables as they were then, fills them in one transaction,
 * compares counts, hashes and the chain of the audit with what the archive says, and only then brings them up to date.
 */
public final class Restore {
    /** One restore into a database at a time: held by a connection for as long as it goes on. */
    private static final long LOCK = 0x6b6f6d7368693272L;

    private final DataSource source;
    private final Migrations migrations;
    private final Path files;

    /**
     * @param source connections without limits of time
     * @param files folder for the archive's files; must not hold any
     */
    public Restore(DataSource source, Path files) {
        this.source = source;
        this.migrations = new Migrations(source);
        this.files = files;
    }

    /**
     * @param audit computes the chain of the audit
     * @throws CannotRestore when anything is not as it should be; the database is then as empty as before, or, when
     *     it went away meanwhile, marked as unfinished
     */
    public void of(Archive archive, Function<JdbcClient, Manifest.Audit> audit, Consumer<String> tell) {
        try (Connection keeper = source.getConnection()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(keeper, true));
            isAlone(jdbc);
            new Fitness(source, keeper.getMetaData().getURL()).isAVersionWeKnow();
            List<Migrations.Step> known = migrations.known();
            comesFromHere(archive.manifest(), known);
            Target target = new Target(jdbc, files, Migrations.rooms(known));
            target.take(archive.file());
            try {
                bring(archive, known, target, audit, tell);
                target.done();
            } catch (SQLException | IOException | RuntimeException failed) {
                throw undone(archive, target, failed);
            }
        } catch (SQLException | DataAccessException away) {
            throw new CannotRestore("the database does not answer or refuses its user (" + first(away) + ").", away);
        }
    }

    private void bring(
            Archive archive,
            List<Migrations.Step> known,
            Target target,
            Function<JdbcClient, Manifest.Audit> audit,
            Consumer<String> tell)
            throws SQLException, IOException {
        List<Manifest.Migration> steps = archive.manifest().migrations();
        migrations.upTo(steps.getLast().version());
        new Fitness(source, "the target").seesCyrillic();
        try (Connection connection = source.getConnection()) {
            Loading loading = new Loading(connection, archive, tell);
            loading.load(Migrations.rooms(migrations.applied()));
            tell.accept("  the rows are compared with the archive: they are the same");
            loading.compare(audit);
            tell.accept("  the audit is what it was");
            unpackFiles(archive, target);
            connection.commit();
        }
        if (steps.size() < known.size()) {
            tell.accept("  steps to bring the tables up to date: " + (known.size() - steps.size()));
        }
        migrations.upToPresent();
        JdbcClient.create(source).sql("analyze").update();
    }

    /** The tables this hub makes up to the archive's last step must be those the archive was read from. */
    private static void comesFromHere(Manifest manifest, List<Migrations.Step> known) {
        Set<String> versions = new HashSet<>();
        known.forEach(step -> versions.add(step.version()));
        for (Manifest.Migration step : manifest.migrations()) {
            if (!versions.contains(step.version())) {
                throw new CannotRestore("it was made by a newer hub (" + manifest.hub() + ", step " + step.script()
                        + "): restore it with that hub or a later one.");
            }
        }
        List<Manifest.Migration> here = Backup.migrations(
                known.subList(0, Math.min(manifest.migrations().size(), known.size())));
        if (!here.equals(manifest.migrations())) {
            throw new CannotRestore(
                    "its tables were made by other steps than this hub's: it comes from a changed hub.");
        }
    }

    private void unpackFiles(Archive archive, Target target) throws IOException {
        if (archive.manifest().files().isEmpty()) {
            return;
        }
        target.filesBegin();
        for (Manifest.FileEntry entry : archive.manifest().files()) {
            Path path = files.resolve(entry.name()).normalize();
            if (!path.startsWith(files)) {
                throw new CannotRestore("it holds a file that leads out of its folder.");
            }
            Files.createDirectories(path.getParent(), only("rwx------"));
            try (InputStream in = archive.open(entry)) {
                Files.copy(in, path);
            }
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private static void isAlone(JdbcClient jdbc) {
        if (!jdbc.sql("select pg_try_advisory_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single()) {
            throw new CannotRestore("another restore is at work on this database: one is enough.");
        }
    }

    private static CannotRestore undone(Archive archive, Target target, Exception failed) {
        try {
            target.giveBack();
        } catch (DataAccessException away) {
            return new CannotRestore(
                    "the database went away in the middle (" + first(failed)
                            + "). It is marked as unfinished and no hub starts on it: run the same command again, "
                            + "which begins anew.",
                    failed);
        }
        String left = " The database is empty as before.";
        return switch (failed) {
            case CannotRestore known ->
                new CannotRestore(archive.file() + " is not restored: " + known.getMessage() + left, known);
            case CannotStart unfit -> new CannotRestore(unfit.getMessage() + left, unfit);
            case FlywayException step ->
                new CannotRestore("the tables cannot be made (" + first(step) + ")." + left, step);
            default -> new CannotRestore("something went wrong (" + first(failed) + ")." + left, failed);
        };
    }

    private static String first(Throwable failed) {
        return String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
    }

    /** @return what is said at the end */
    public static String told(Manifest manifest) {
        return String.format(
                Locale.ROOT,
                "Restored: %,d rows in %d tables, %,d files, as they were at %s.",
                manifest.rows(),
                manifest.tables().size(),
                manifest.files().size(),
                manifest.made());
    }
}
