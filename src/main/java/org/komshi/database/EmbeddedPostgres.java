package org.komshi.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.komshi.problems.CannotStart;
import org.springframework.util.FileSystemUtils;

/**
 * The hub's own PostgreSQL, a child in its own process group: durable, with a password, on the loopback only. Its
 * folder is locked by {@link DataLock} for as long as it runs.
 */
final class EmbeddedPostgres implements AutoCloseable {
    static final String USER = "komshi";
    private static final int TRIES = 3;

    private final DataLock lock;
    private final Programs programs;
    private final Path data;
    private int port;

    private EmbeddedPostgres(DataLock lock, Programs programs, Path data, int port) {
        this.lock = lock;
        this.programs = programs;
        this.data = data;
        this.port = port;
    }

    /** @param wantedPort 0 takes a free one */
    static EmbeddedPostgres start(Path data, int wantedPort) {
        return start(DataLock.take(data), data, wantedPort);
    }

    static EmbeddedPostgres start(DataLock lock, Path data, int wantedPort) {
        try {
            isOfThisVersion(data);
            var postgres = new EmbeddedPostgres(lock, Programs.unpacked(data), data, wantedPort);
            postgres.initialise();
            postgres.endOrphan();
            postgres.startOn(wantedPort);
            return postgres;
        } catch (IOException broken) {
            lock.close();
            throw new UncheckedIOException(broken);
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    String url() {
        return url(port);
    }

    String password() {
        return password(data);
    }

    /** Where the PostgreSQL of another process listens that uses this folder; empty when none does. */
    static Optional<String> runningAt(Path data) {
        return processFile(data).filter(lines -> lines.size() > 3).map(lines -> url(Integer.parseInt(lines.get(3))));
    }

    static String password(Path data) {
        try {
            return Files.readString(passwordFile(data));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    boolean isAlive() {
        return process().isPresent();
    }

    /** After it died: on the same port, since all who use it know that one. */
    void startAgain() {
        endOrphan();
        startOn(port);
    }

    @Override
    public void close() {
        try {
            if (isAlive()) {
                stop();
            }
        } finally {
            lock.close();
        }
    }

    private void initialise() throws IOException {
        if (Files.exists(cluster(data).resolve("PG_VERSION"))) {
            return;
        }
        makePassword(passwordFile(data));
        // Beside its place first: a start that was ended in the middle leaves nothing that looks like a database.
        Path fresh = data.resolve("database.new");
        FileSystemUtils.deleteRecursively(fresh);
        // Not --locale=C: trigrams would silently see no Cyrillic.
        programs.run(
                60,
                "initdb",
                "-D",
                fresh.toString(),
                "-U",
                USER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + passwordFile(data),
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C.UTF-8",
                "--data-checksums");
        Files.move(fresh, cluster(data), StandardCopyOption.ATOMIC_MOVE);
    }

    /** A killed hub left its server behind; we hold the lock. A number that is another program's by now is left alone. */
    private void endOrphan() {
        if (isAlive()) {
            stop();
        } else {
            try {
                Files.deleteIfExists(cluster(data).resolve("postmaster.pid"));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private void stop() {
        programs.run(60, "pg_ctl", "-D", cluster(data).toString(), "stop", "-m", "fast", "-w", "-t", "15");
    }

    /** Between finding a free port and listening on it another program may take it: then another one. */
    private void startOn(int wantedPort) {
        for (int attempt = 1; ; attempt++) {
            try {
                port = wantedPort > 0 ? wantedPort : freePort();
                programs.run(
                        90,
                        "pg_ctl",
                        "-D",
                        cluster(data).toString(),
                        "-l",
                        data.resolve("database.log").toString(),
                        "-w",
                        "-t",
                        "80",
                        "-o",
                        options(),
                        "start");
                return;
            } catch (Programs.Failed failed) {
                if (attempt == TRIES || wantedPort > 0) {
                    throw new CannotStart(
                            "its PostgreSQL does not start; why is said at the end of " + data.resolve("database.log")
                                    + ".",
                            failed);
                }
            }
        }
    }

    private String options() {
        return "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=40"
                + " -c shared_buffers=64MB -c log_min_messages=warning -c timezone=UTC";
    }

    /** The server that runs in the folder, when the number in its file is still that of a PostgreSQL of ours. */
    private Optional<ProcessHandle> process() {
        return processFile(data)
                .flatMap(lines ->
                        ProcessHandle.of(Long.parseLong(lines.getFirst().strip())))
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        process.info().command().map(programs::isPostgres).orElse(false));
    }

    private static Optional<List<String>> processFile(Path data) {
        try {
            return Optional.of(Files.readAllLines(cluster(data).resolve("postmaster.pid")))
                    .filter(lines -> !lines.isEmpty());
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    private static void isOfThisVersion(Path data) throws IOException {
        Path version = cluster(data).resolve("PG_VERSION");
        String major = Files.exists(version) ? Files.readString(version).strip() : Programs.MAJOR;
        if (!major.equals(Programs.MAJOR)) {
            throw new CannotStart("the database in " + data + " was made by PostgreSQL " + major + ", this hub brings "
                    + Programs.MAJOR
                    + ": start it with the hub that made it, or choose another folder with --data DIR.");
        }
    }

    private static void makePassword(Path file) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(file); // of a start that did not get as far as making the database
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(random));
    }

    private static Path cluster(Path data) {
        return data.resolve("database");
    }

    private static Path passwordFile(Path data) {
        return data.resolve("database.password");
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
