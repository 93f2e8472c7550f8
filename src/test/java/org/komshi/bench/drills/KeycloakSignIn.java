package org.komshi.bench.drills;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.komshi.HubProcess;
import org.komshi.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People sign in at a real Keycloak, through its own page. Needs its archive in Maven's store: {@code mvn dependency:get
 * -Dartifact=org.keycloak:keycloak-quarkus-dist:26.7.3:zip -Dtransitive=false} (177 MB).
 */
public final class KeycloakSignIn implements Drill {
    private static final String VERSION = "26.7.3";
    private static final Path ARCHIVE = Path.of(
            System.getProperty("user.home"),
            ".m2/repository/org/keycloak/keycloak-quarkus-dist",
            VERSION,
            "keycloak-quarkus-dist-" + VERSION + ".zip");
    private static final Pattern LOGIN = Pattern.compile("id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public String what() {
        return "people sign in at a real Keycloak (177 MB, from Maven: bench/drills.md)";
    }

    @Override
    public void run(Findings findings) throws Exception {
        if (!Files.exists(ARCHIVE)) {
            throw new IllegalStateException("needs Keycloak: mvn dependency:get -Dartifact="
                    + "org.keycloak:keycloak-quarkus-dist:" + VERSION + ":zip -Dtransitive=false");
        }
        Path home = unpacked();
        int port = HubProcess.freePort();
        int hubPort = HubProcess.freePort();
        Files.createDirectories(home.resolve("data/import"));
        Files.writeString(home.resolve("data/import/office-realm.json"), realm(hubPort));
        Process keycloak = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-port=" + HubProcess.freePort(),
                        "--import-realm",
                        "--cache=local")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("said.log").toFile())
                .start();
        String issuer = "http://127.0.0.1:" + port + "/realms/office";
        try {
            awaits(issuer);
            try (HubProcess hub = hub(hubPort, issuer)) {
                signIn(hub, findings);
            }
        } finally {
            keycloak.descendants().forEach(ProcessHandle::destroy);
            keycloak.destroy();
            keycloak.waitFor();
        }
    }

    private static HubProcess hub(int port, String issuer) throws IOException {
        HubProcess hub = HubProcess.launch(
                Files.createTempDirectory("komshi-drill"),
                port,
                Map.of(
                        "KOMSHI_OPENID_ISSUER", issuer,
                        "KOMSHI_OPENID_CLIENT", "komshi",
                        "KOMSHI_OPENID_SECRET", "secret-of-the-hub",
                        "KOMSHI_OPENID_NAME", "Keycloak"));
        hub.awaitReady();
        return hub;
    }

    private void signIn(HubProcess hub, Findings findings) throws Exception {
        JdbcClient.create(hub.database())
                .sql("""
                        insert into identity.person (id, email, name, language, created_at)
                        values (:id, 'teuta@hub.example', 'Teuta Gashi', 'en', clock_timestamp())
                        """)
                .param("id", UUID.randomUUID())
                .update();
        SignedIn teuta = hub.browser("");
        String home = through(teuta, "teuta");
        findings.holds("somebody the hub knows", home.equals("/my/account"), "is signed in and at %s", home);
        findings.holds("their account", teuta.get("/my/account").body().contains("Teuta Gashi"), "is theirs");
        String over = teuta.post("/sign-out").location();
        findings.holds(
                "signing out",
                teuta.get(over).body().contains("/protocol/openid-connect/logout"),
                "leads to %s with a link to Keycloak's page",
                over);
        SignedIn newcomer = hub.browser("");
        String asked = through(newcomer, "newcomer");
        findings.holds("somebody new", asked.endsWith("/sign-in/registration"), "is at %s", asked);
        SignedIn unconfirmed = hub.browser("");
        String refused = through(unconfirmed, "unconfirmed");
        findings.holds("an address Keycloak has not confirmed", refused.contains("why=no-address"), "%s", refused);
    }

    /** Where the hub sends somebody who has given name and password at Keycloak's page. */
    private String through(SignedIn browser, String user) throws Exception {
        Map<String, String> cookies = new LinkedHashMap<>();
        String away = browser.get("/en/sign-in/openid?back=/my/account").location();
        HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(away)), cookies);
        Matcher form = LOGIN.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("no form to sign in: " + page.statusCode() + " " + page.body());
        }
        HttpRequest.Builder sent = HttpRequest.newBuilder(
                        URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "username=" + user + "&password=" + URLEncoder.encode("long-enough", StandardCharsets.UTF_8)));
        URI back =
                URI.create(send(sent, cookies).headers().firstValue("Location").orElseThrow());
        return browser.get(back.getRawPath() + "?" + back.getRawQuery()).location();
    }

    /** Keeps cookies by hand: Keycloak's are for secure places only, which a browser takes the loopback for. */
    private HttpResponse<String> send(HttpRequest.Builder request, Map<String, String> cookies) throws Exception {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return answer;
    }

    private void awaits(String issuer) throws InterruptedException {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < Duration.ofMinutes(4).toNanos()) {
            try {
                URI address = URI.create(issuer + "/.well-known/openid-configuration");
                if (send(HttpRequest.newBuilder(address), new LinkedHashMap<>()).statusCode() == 200) {
                    return;
                }
            } catch (Exception notYet) {
                // it begins
            }
            Thread.sleep(1_000);
        }
        throw new IllegalStateException("Keycloak does not start");
    }

    private static Path unpacked() throws IOException {
        Path folder = Files.createTempDirectory("komshi-keycloak");
        try (ZipFile zip = new ZipFile(ARCHIVE.toFile())) {
            for (ZipEntry entry : zip.stream().filter(one -> !one.isDirectory()).toList()) {
                Path place = folder.resolve(entry.getName());
                Files.createDirectories(place.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, place);
                }
            }
        }
        Path home = folder.resolve("keycloak-" + VERSION);
        home.resolve("bin/kc.sh").toFile().setExecutable(true);
        return home;
    }

    private static String realm(int hubPort) {
        return """
                {"realm": "office", "enabled": true, "sslRequired": "none",
                 "clients": [{"clientId": "komshi", "enabled": true, "protocol": "openid-connect", "publicClient": false,
                              "secret": "secret-of-the-hub", "standardFlowEnabled": true,
                              "attributes": {"pkce.code.challenge.method": "S256"},
                              "redirectUris": ["http://localhost:%d/sign-in/openid"]}],
                 "users": [%s, %s, %s]}
                """.formatted(hubPort, user("teuta", true), user("newcomer", true), user("unconfirmed", false));
    }

    private static String user(String name, boolean confirmed) {
        return """
                {"username": "%1$s", "email": "%1$s@hub.example", "emailVerified": %2$s, "enabled": true,
                 "firstName": "%1$s", "lastName": "Example",
                 "credentials": [{"type": "password", "value": "long-enough", "temporary": false}]}
                """.formatted(name, confirmed);
    }
}
