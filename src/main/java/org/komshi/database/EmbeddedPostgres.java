package org.komshi.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The hub's own PostgreSQL, a child in its own process group: durable, with a password, on the loopback only. Its
 * folder is locked by {@link DataLock} for as long as it runs.
 */
final class EmbeddedPostgres implements AutoCloseable {
    static final String USER = "komshi";
    private static final String VERSION = "18.6.0";

    private final Path programs;
    private final Path cluster;
    private final Path log;
    private final int port;
    private final String password;

    private EmbeddedPostgres(Path programs, Path cluster, Path log, int port, String password) {
        this.programs = programs;
        this.cluster = cluster;
        this.log = log;
        this.port = port;
        this.password = password;
    }

    static EmbeddedPostgres start(Path data, int wantedPort) {
        try {
            Files.createDirectories(data);
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
            Path programs = unpack(data.resolve("postgres-" + VERSION));
            String password = password(data.resolve("database.password"));
            var postgres = new EmbeddedPostgres(
                    programs,
                    data.resolve("database"),
                    data.resolve("database.log"),
                    wantedPort > 0 ? wantedPort : freePort(),
                    password);
            postgres.startCluster(data.resolve("database.password"));
            return postgres;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        run(60, "pg_ctl", "-D", cluster.toString(), "stop", "-m", "fast", "-w", "-t", "50");
    }

    private void startCluster(Path passwordFile) {
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            // Not --locale=C: trigrams would silently see no Cyrillic.
            run(
                    60,
                    "initdb",
                    "-D",
                    cluster.toString(),
                    "-U",
                    USER,
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "-E",
                    "UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C.UTF-8",
                    "--data-checksums");
        }
        if (Files.exists(cluster.resolve("postmaster.pid"))) {
            close(); // left behind by a killed hub; we hold the lock
        }
        run(
                90,
                "pg_ctl",
                "-D",
                cluster.toString(),
                "-l",
                log.toString(),
                "-w",
                "-t",
                "80",
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=40"
                        + " -c shared_buffers=64MB -c log_min_messages=warning -c timezone=UTC",
                "start");
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void run(int seconds, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile("komshi-database", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
            builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
            Process process = builder.start();
            boolean done = process.waitFor(seconds, TimeUnit.SECONDS);
            String text = Files.readString(out);
            Files.deleteIfExists(out);
            if (!done || process.exitValue() != 0) {
                throw new IllegalStateException(program + " failed: " + text);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Path unpack(Path target) throws IOException {
        Path complete = target.resolve(".complete");
        if (Files.exists(complete)) {
            return target;
        }
        Files.createDirectories(target);
        try (InputStream in = EmbeddedPostgres.class.getResourceAsStream("/postgres-linux-x86_64.txz")) {
            if (in == null) {
                throw new IllegalStateException("no PostgreSQL for this platform: set KOMSHI_DATABASE_URL");
            }
            try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, target);
                }
            }
        }
        Files.createFile(complete);
        return target;
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("entry outside the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        Files.deleteIfExists(path);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        boolean program = (entry.getMode() & 0111) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
