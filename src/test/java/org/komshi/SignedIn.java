package org.komshi;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One browser: keeps cookies, sends the token against forged forms, follows no redirect. A test may turn the clock: the
 * session is then opened anew.
 */
public final class SignedIn {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CSRF_COOKIE = "XSRF-TOKEN";

    private final String address;
    private final Supplier<String> session;
    private final InstantSource clock;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> headers = new ArrayList<>();
    private Instant begun = Instant.MIN;

    SignedIn(String address, Supplier<String> session, InstantSource clock) {
        this.address = address;
        this.session = session;
        this.clock = clock;
    }

    /** What came back. */
    public record Answer(int status, String body, HttpResponse<byte[]> response) {
        /** Where a redirect leads, without the hub's own address; empty when it is none. */
        public String location() {
            return header("Location");
        }

        /** Empty when it is not there. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The bytes of a file. */
        public byte[] bytes() {
            return response.body();
        }
    }

    /** Sends this header with every request from now on: {@code with("HX-Request", "true")}. */
    public SignedIn with(String name, String value) {
        headers.add(name);
        headers.add(value);
        return this;
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    public Answer head(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).HEAD());
    }

    /** Sends a form: {@code post("/my/organisations", "name", "Green Valley", "country", "MK")}. */
    public Answer post(String path, String... fields) {
        String csrf =
                cookies.computeIfAbsent(CSRF_COOKIE, _ -> UUID.randomUUID().toString());
        List<String> pairs = new ArrayList<>(List.of("_csrf=" + encoded(masked(csrf))));
        for (int at = 0; at < fields.length; at += 2) {
            pairs.add(encoded(fields[at]) + "=" + encoded(fields[at + 1]));
        }
        return postRaw(path, String.join("&", pairs));
    }

    /** The same with a map; order is the map's. */
    public Answer post(String path, Map<String, String> fields) {
        return post(
                path,
                fields.entrySet().stream()
                        .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }

    /** Sends a form with one file in it. */
    public Answer upload(String path, String field, String fileName, String content) {
        String csrf =
                cookies.computeIfAbsent(CSRF_COOKIE, _ -> UUID.randomUUID().toString());
        String edge = "edge-of-a-part";
        String body = "--" + edge + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + masked(csrf)
                + "\r\n--" + edge + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/json\r\n\r\n" + content + "\r\n--" + edge + "--\r\n";
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A file that goes with a form. */
    public record Sent(String field, String name, byte[] bytes) {}

    /** Sends a form with files, the fields in front of them as a browser without script would. */
    public Answer upload(String path, List<Sent> files, String... fields) {
        String csrf =
                cookies.computeIfAbsent(CSRF_COOKIE, _ -> UUID.randomUUID().toString());
        String line = "----" + UUID.randomUUID();
        List<byte[]> parts = new ArrayList<>();
        List<String> all = new ArrayList<>(List.of("_csrf", masked(csrf)));
        all.addAll(List.of(fields));
        for (int at = 0; at < all.size(); at += 2) {
            parts.add(("--" + line + "\r\nContent-Disposition: form-data; name=\"" + all.get(at) + "\"\r\n\r\n"
                            + all.get(at + 1) + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        for (Sent file : files) {
            parts.add(("--" + line + "\r\nContent-Disposition: form-data; name=\"" + file.field() + "\"; filename=\""
                            + file.name() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            parts.add(file.bytes());
            parts.add("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        parts.add(("--" + line + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "multipart/form-data; boundary=" + line)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(parts)));
    }

    /** A form as another site would forge it: no token. */
    public Answer postRaw(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Name and value of every cookie, for Playwright and for looking at. */
    public Map<String, String> cookies() {
        openSession();
        return cookies;
    }

    private Answer send(HttpRequest.Builder request) {
        openSession();
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), response);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void openSession() {
        Instant now = clock.instant();
        if (begun.equals(Instant.MIN) || Duration.between(begun, now).abs().compareTo(Duration.ofHours(1)) > 0) {
            String token = session.get();
            if (!token.isEmpty()) {
                cookies.put("session", token);
            }
            begun = now;
        }
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty()) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    /** What the hidden field holds: the cookie's value, masked as the hub does it (here with zeros). */
    private static String masked(String token) {
        byte[] plain = token.getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[plain.length * 2];
        System.arraycopy(plain, 0, both, plain.length, plain.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
