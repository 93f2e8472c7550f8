package org.komshi.bench;

import static org.awaitility.Awaitility.await;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.komshi.Komshi;
import org.komshi.audit.Audit;
import org.komshi.backups.AuditInArchive;
import org.komshi.database.Migrations;
import org.komshi.database.archive.Archive;
import org.komshi.database.archive.Backup;
import org.komshi.database.archive.Manifest;
import org.komshi.database.archive.Restore;
import org.komshi.database.archive.Scratch;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Backup and restore of a full hub beside plain COPY of the same rows: {@code ./hub bench restore}. Also the drill: what
 * was restored is backed up again and compared. Method and last results: {@code bench/restore.md}.
 */
final class RestoreBench {
    private static final int ROUNDS = 3;

    private final Path folder = Path.of("target/bench-hubs", UUID.randomUUID().toString());
    private final Scratch scratch;
    private final List<Double> backups = new ArrayList<>();
    private final List<Double> copiesOut = new ArrayList<>();
    private final List<Double> restores = new ArrayList<>();
    private final List<Double> copiesIn = new ArrayList<>();

    private RestoreBench(JdbcConnectionDetails hub) {
        this.scratch = new Scratch(hub);
    }

    public static void main(String[] arguments) throws Exception {
        int proposals = Integer.parseInt(System.getenv().getOrDefault("KOMSHI_BENCH_PROPOSALS", "10000"));
        Path data = Path.of("target/bench-hubs", UUID.randomUUID().toString());
        try (ConfigurableApplicationContext hub = SpringApplication.run(
                Komshi.class,
                "--komshi.data=" + data,
                "--server.port=0",
                "--logging.level.org.komshi=error",
                "--logging.level.org.flywaydb=error",
                "--spring.datasource.hikari.data-source-properties.socketTimeout=600",
                "--spring.datasource.hikari.data-source-properties.options=-c statement_timeout=0")) {
            RestoreBench bench = new RestoreBench(hub.getBean(JdbcConnectionDetails.class));
            new FullHub(bench.scratch.hub(), hub.getBean(Audit.class), hub.getBean(TransactionTemplate.class))
                    .fill(proposals);
            bench.awaitChain();
            bench.measure(proposals);
        }
    }

    private void measure(int proposals) throws Exception {
        Files.createDirectories(folder);
        Backup.Made made = null;
        for (int round = 0; round <= ROUNDS; round++) { // the first one warms up
            Path file = folder.resolve("round-" + round + ".zip");
            made = backup(file);
            copyOut(made.manifest());
            DataSource target = scratch.database();
            restore(file, target);
            compare(made, target, round);
            copyIn(file, made.manifest());
        }
        report(proposals, made);
    }

    private Backup.Made backup(Path file) {
        long begun = System.nanoTime();
        Backup.Made made = new Backup(scratch.hub(), folder.resolve("none")).to(file, AuditInArchive::of, _ -> {});
        backups.add(since(begun));
        return made;
    }

    private void restore(Path file, DataSource target) throws IOException {
        long begun = System.nanoTime();
        try (Archive archive = Archive.open(file, _ -> {})) {
            new Restore(target, folder.resolve("none")).of(archive, AuditInArchive::of, _ -> {});
        }
        restores.add(since(begun));
    }

    /** The drill: a backup of what was restored must hold the same counts and hashes. */
    private void compare(Backup.Made made, DataSource target, int round) {
        Backup.Made again = new Backup(target, folder.resolve("none"))
                .to(folder.resolve("again-" + round + ".zip"), AuditInArchive::of, _ -> {});
        if (!again.manifest().tables().equals(made.manifest().tables())
                || !again.manifest().audit().equals(made.manifest().audit())) {
            throw new IllegalStateException("what was restored is not what was backed up");
        }
    }

    /** The same rows, as they lie, to nowhere. */
    private void copyOut(Manifest manifest) throws SQLException, IOException {
        long begun = System.nanoTime();
        try (Connection connection = scratch.hub().getConnection()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Manifest.Content content : manifest.tables()) {
                copy.copyOut(
                        "copy " + content.table() + columns(content) + " to stdout", OutputStream.nullOutputStream());
            }
        }
        copiesOut.add(since(begun));
    }

    /** The same rows, unpacked beforehand, into the same tables, foreign keys checked. */
    private void copyIn(Path file, Manifest manifest) throws SQLException, IOException {
        Path unpacked = unpack(file);
        DataSource target = scratch.database();
        new Migrations(target).upToPresent();
        long begun = System.nanoTime();
        try (Connection connection = target.getConnection()) {
            connection.setAutoCommit(false);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            connection.createStatement().execute("delete from audit.head");
            for (Manifest.Content content : manifest.tables()) {
                try (InputStream in =
                        new BufferedInputStream(Files.newInputStream(unpacked.resolve(content.table())))) {
                    copy.copyIn("copy " + content.table() + columns(content) + " from stdin", in);
                }
            }
            connection.commit();
        }
        copiesIn.add(since(begun));
    }

    private static String columns(Manifest.Content content) {
        return " (\"" + String.join("\", \"", content.columns()) + "\")";
    }

    private Path unpack(Path file) throws IOException {
        Path unpacked = folder.resolve("unpacked");
        Files.createDirectories(unpacked);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry :
                    zip.stream().filter(one -> one.getName().endsWith(".copy")).toList()) {
                String table = entry.getName().replaceAll("tables/|\\.copy", "");
                Files.deleteIfExists(unpacked.resolve(table));
                Files.copy(zip.getInputStream(entry), unpacked.resolve(table));
            }
        }
        return unpacked;
    }

    private void awaitChain() {
        JdbcClient jdbc = JdbcClient.create(scratch.hub());
        await().atMost(Duration.ofMinutes(10))
                .until(() -> jdbc.sql("select count(*) from audit.unlinked")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private void report(int proposals, Backup.Made made) {
        double gigabytes = made.manifest().bytes() / 1e9;
        say(
                "%,d proposals, %,d rows, %.0f MB of rows, archive %.0f MB; restored rows are the same by count and hash",
                proposals, made.manifest().rows(), gigabytes * 1000, made.bytes() / 1e6);
        say("| seconds, median of %d | the hub | plain COPY | ratio | seconds for a GB of rows |", ROUNDS);
        say("|---|---|---|---|---|");
        line("backup", median(backups), median(copiesOut), gigabytes);
        line("restore", median(restores), median(copiesIn), gigabytes);
    }

    private static void line(String what, double ours, double plain, double gigabytes) {
        say("| %s | %.1f | %.1f | **%.1f** | %.0f |", what, ours, plain, ours / plain, ours / gigabytes);
    }

    private static double median(List<Double> figures) {
        List<Double> counted = figures.subList(1, figures.size());
        return counted.stream().sorted().skip(counted.size() / 2).findFirst().orElseThrow();
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void say(String line, Object... facts) {
        System.out.println(String.format(Locale.ROOT, line, facts));
    }
}
