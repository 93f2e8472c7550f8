package org.komshi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A hub in a process of its own, on its own data folder and port: for what cannot be tried on the shared one, such as
 * killing it. Ends with the test: {@code try (var hub = HubProcess.start(data))}.
 */
public final class HubProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path data;
    private final int port;
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile boolean isReady;
    private final Thread listener;

    private HubProcess(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.listener = Thread.ofVirtual().start(this::listen);
    }

    /** Starts it and waits until it is ready. */
    public static HubProcess start(Path data) {
        return start(data, Map.of());
    }

    /** @param environment settings: {@code KOMSHI_DEMONSTRATION}, {@code KOMSHI_DATABASE_URL} … */
    public static HubProcess start(Path data, Map<String, String> environment) {
        HubProcess hub = launch(data, freePort(), environment);
        hub.awaitReady();
        return hub;
    }

    /** Starts it and waits for nothing: it may be one that cannot start. */
    public static HubProcess launch(Path data, int port, Map<String, String> environment, String... arguments) {
        List<String> program = new ArrayList<>(List.of("-cp", classPath(), "org.komshi.Komshi"));
        program.addAll(List.of(arguments));
        return launch(data, port, environment, program);
    }

    /** Another version than this one, from its jar; waits until it is ready. */
    public static HubProcess startJar(Path jar, Path data, Map<String, String> environment) {
        HubProcess hub = launch(data, freePort(), environment, List.of("-jar", jar.toString()));
        hub.awaitReady();
        return hub;
    }

    private static HubProcess launch(Path data, int port, Map<String, String> environment, List<String> program) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m"));
        command.addAll(program);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("KOMSHI_PORT", String.valueOf(port), "KOMSHI_DATA", data.toString()));
        builder.environment().putAll(environment);
        try {
            return new HubProcess(builder.start(), data, port);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Without what only tests bring along, else their beans would be part of this hub. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public String address() {
        return "http://localhost:" + port;
    }

    public Path data() {
        return data;
    }

    public long pid() {
        return process.pid();
    }

    /** What it printed so far. */
    public String said() {
        synchronized (said) {
            return String.join("\n", said);
        }
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    /** A browser with this session's cookie. */
    public SignedIn browser(String session) {
        return new SignedIn(address(), () -> session, InstantSource.system());
    }

    /** Its own database, to prepare and to look after. */
    public DataSource database() {
        try {
            String port = Files.readAllLines(data.resolve("database/postmaster.pid"))
                    .get(3)
                    .strip();
            return new DriverManagerDataSource(
                    "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                    "komshi",
                    Files.readString(data.resolve("database.password")));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Process number of its PostgreSQL. */
    public long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(data.resolve("database/postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** As the machine's power going: nothing is tidied up. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** SIGTERM, as an administrator or Ctrl-C ends it. */
    public int end() {
        process.destroy();
        return exitCode();
    }

    public int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the hub does not end: " + said());
            }
            listener.join();
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Ends it and the database it may have left behind. */
    @Override
    public void close() {
        if (process.isAlive()) {
            end();
        }
        Path postmaster = data.resolve("database/postmaster.pid");
        if (Files.exists(postmaster)) {
            ProcessHandle.of(postmaster()).ifPresent(ProcessHandle::destroy);
        }
    }

    public void awaitReady() {
        try {
            if (!ready.await(PATIENCE.toSeconds(), TimeUnit.SECONDS) || !isReady) {
                throw new IllegalStateException("the hub does not start: " + said());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void listen() {
        try (InputStream in = process.getInputStream();
                var lines = new BufferedReader(new java.io.InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.startsWith("Komshi is ready: ")) {
                    isReady = true;
                    ready.countDown();
                }
            }
        } catch (IOException ended) {
            said.add("(its output ended: " + ended.getMessage() + ")");
        }
        ready.countDown();
    }
}
