package org.komshi.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.komshi.problems.CannotStart;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once into the data folder. */
final class Programs {
    static final String VERSION = "18.6.0";
    static final String MAJOR = "18";

    private final Path folder;
    private final List<String> prefix;

    private Programs(Path folder, List<String> prefix) {
        this.folder = folder;
        this.prefix = prefix;
    }

    static Programs unpacked(Path data) throws IOException {
        Path folder = data.resolve("postgres-" + VERSION);
        Path complete = folder.resolve(".complete");
        if (!Files.exists(complete)) {
            unpack(folder);
            Files.createFile(complete);
        }
        return new Programs(folder, prefix());
    }

    /** @param command of a running process, links followed */
    boolean isPostgres(String command) {
        try {
            return folder.resolve("bin/postgres").toRealPath().toString().equals(command);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @throws Failed when it does not end well in time */
    void run(int seconds, String program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Outcome outcome = outcome(seconds, command);
        if (!outcome.well) {
            throw new Failed(program + " failed: " + outcome.said);
        }
    }

    /** One of PostgreSQL's programs did not do what it should. */
    static final class Failed extends RuntimeException {
        Failed(String what) {
            super(what);
        }
    }

    private record Outcome(boolean well, String said) {}

    /** PostgreSQL refuses to run as root; in a user namespace of its own root is nobody special. */
    private static List<String> prefix() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        List<String> unshare = List.of("unshare", "-U");
        List<String> attempt = new ArrayList<>(unshare);
        attempt.add("true");
        if (!mayRun(attempt)) {
            throw new CannotStart(
                    "PostgreSQL does not run as root, and root may not step aside here (unshare -U fails): "
                            + "start the hub as another user, or set KOMSHI_DATABASE_URL to a PostgreSQL of your own.");
        }
        return unshare;
    }

    private static boolean mayRun(List<String> command) {
        try {
            return outcome(10, command).well;
        } catch (UncheckedIOException noSuchProgram) {
            return false;
        }
    }

    private static Outcome outcome(int seconds, List<String> command) {
        try {
            Path said = Files.createTempFile("komshi-database", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
            builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
            Process process = builder.start();
            boolean done = process.waitFor(seconds, TimeUnit.SECONDS);
            String text = Files.readString(said).strip();
            Files.deleteIfExists(said);
            return new Outcome(done && process.exitValue() == 0, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void unpack(Path target) throws IOException {
        Files.createDirectories(target);
        try (InputStream in = Programs.class.getResourceAsStream("/postgres-linux-x86_64.txz")) {
            if (in == null || !System.getProperty("os.arch").equals("amd64")) {
                throw new CannotStart("there is no PostgreSQL for this kind of machine in the hub: "
                        + "set KOMSHI_DATABASE_URL to one of your own.");
            }
            try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, target);
                }
            }
        }
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
