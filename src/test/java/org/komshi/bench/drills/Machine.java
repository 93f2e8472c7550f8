package org.komshi.bench.drills;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What only the machine itself can do to a hub: small disks, signals. */
final class Machine {
    private Machine() {}

    /** A disk of this size, gone when it is closed. Needs root, or: {@code unshare -rm ./hub bench drills …}. */
    static AutoCloseable smallDisk(Path place, int megabytes) throws IOException {
        Files.createDirectories(place);
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=0700", "tmpfs", place.toString());
        return () -> run("umount", "-l", place.toString());
    }

    /** Leaves no byte free. */
    static Path fill(Path folder) throws IOException {
        Path ballast = folder.resolve("ballast");
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            return ballast;
        }
    }

    /** A process and its children: {@code STOP, CONT, KILL}. */
    static void signal(String name, long process) {
        ProcessHandle parent = ProcessHandle.of(process).orElseThrow();
        List<String> all = new java.util.ArrayList<>(List.of("kill", "-" + name, String.valueOf(process)));
        parent.descendants().forEach(child -> all.add(String.valueOf(child.pid())));
        try {
            run(all.toArray(String[]::new));
        } catch (IllegalStateException gone) {
            // a child that ended by itself meanwhile
        }
    }

    static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + said);
            }
            return said;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
