package org.komshi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.komshi.HubProcess;

/**
 * A PostgreSQL as a host has it: Debian's programs, a cluster of its own on the loopback, run by the user postgres where
 * the test runs as root.
 */
public final class OwnPostgres implements AutoCloseable {
    private static final String VERSION = "15";
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/" + VERSION + "/bin");

    private final Path folder;
    private final int port = HubProcess.freePort();

    private OwnPostgres(Path folder) {
        this.folder = folder;
    }

    public static boolean isThere() {
        return Files.isExecutable(PROGRAMS.resolve("initdb"));
    }

    static OwnPostgres start() throws IOException {
        return start(Map.of());
    }

    /** @param environment of its processes */
    public static OwnPostgres start(Map<String, String> environment) throws IOException {
        Path folder = Files.createTempDirectory("komshi-postgres-" + VERSION);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        var postgres = new OwnPostgres(folder);
        if (isRoot()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        postgres.program("initdb", "-D", postgres.cluster(), "-A", "trust", "--locale=C.UTF-8", "-E", "UTF8");
        String options = "-p " + postgres.port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder;
        List<String> start = new ArrayList<>(asItsUser());
        environment.forEach((name, value) -> start.addAll(List.of("env", name + "=" + value)));
        start.addAll(List.of(PROGRAMS.resolve("pg_ctl").toString(), "-D", postgres.cluster(), "-w"));
        start.addAll(List.of("-l", folder + "/log", "-o", options, "start"));
        run(start);
        return postgres;
    }

    /** As docs/run/database.md says it. */
    public void createDatabase(String name, String locale) {
        sql("create role " + name + " login password 'secret'");
        sql("create database " + name + " owner " + name + " encoding 'UTF8' locale '" + locale
                + "' template template0");
    }

    public Map<String, String> settings(String name) {
        return Map.of(
                "KOMSHI_DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:" + port + "/" + name,
                "KOMSHI_DATABASE_USER",
                name,
                "KOMSHI_DATABASE_PASSWORD",
                "secret");
    }

    @Override
    public void close() {
        program("pg_ctl", "-D", cluster(), "-m", "immediate", "-w", "stop");
    }

    private void sql(String statement) {
        program("psql", "-h", "127.0.0.1", "-p", String.valueOf(port), "-U", user(), "-d", "postgres", "-c", statement);
    }

    private static String user() {
        return isRoot() ? "postgres" : System.getProperty("user.name");
    }

    private String cluster() {
        return folder.resolve("cluster").toString();
    }

    private void program(String name, String... arguments) {
        List<String> command = new ArrayList<>(asItsUser());
        command.add(PROGRAMS.resolve(name).toString());
        Stream.of(arguments).forEach(command::add);
        run(command);
    }

    private static List<String> asItsUser() {
        return isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of();
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** What it says goes to a file: a server that lives on would keep a pipe open. */
    private static void run(List<String> command) {
        try {
            Path said = Files.createTempFile("komshi-said", ".log");
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/tmp").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed: " + Files.readString(said));
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
