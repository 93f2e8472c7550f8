package org.komshi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.komshi.HubProcess;
import org.komshi.SignedIn;

/** Two instances on one database are one hub to its visitors, also when one of them is killed in the middle. */
class TwoInstancesTest {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");

    @TempDir
    Path folder;

    final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @BeforeEach
    void a_mail_server_listens() {
        mailServer.start();
    }

    @AfterEach
    void it_ends() {
        mailServer.stop();
    }

    @Test
    void they_share_sessions_limits_and_work() throws Exception {
        try (HubProcess one = HubProcess.start(folder.resolve("one"), settings());
                HubProcess other = HubProcess.start(folder.resolve("other"), beside(one))) {
            SignedIn teuta = becameAdministrator(one, code(other));
            String session = teuta.cookies().get("session");
            SignedIn elsewhere = other.browser(session);

            assertThat(elsewhere.get("/desk/administration").status()).isEqualTo(200);
            limitsAreCountedTogether(one, other);

            assertThat(teuta.post("/desk/administration/mail/test", "to", "teuta@hub.example")
                            .status())
                    .isEqualTo(303);
            one.kill();
            assertThat(elsewhere.get("/desk/administration").status()).isEqualTo(200);
            await().atMost(Duration.ofSeconds(90)).until(() -> mailServer.getReceivedMessages().length > 0);
        }
    }

    /** Both printed one; the one of the later start holds. */
    private static String code(HubProcess later) {
        Matcher printed = CODE.matcher(later.said());
        assertThat(printed.find()).isTrue();
        return printed.group();
    }

    private static SignedIn becameAdministrator(HubProcess hub, String code) {
        SignedIn browser = hub.browser("");
        assertThat(browser.post(
                                "/en/first-administrator",
                                "code",
                                code,
                                "name",
                                "Teuta Gashi",
                                "email",
                                "teuta@hub.example",
                                "language",
                                "en",
                                "agreed",
                                "true")
                        .status())
                .isEqualTo(303);
        return browser;
    }

    private static void limitsAreCountedTogether(HubProcess one, HubProcess other) {
        SignedIn here = one.browser("");
        SignedIn there = other.browser("");
        for (int mail = 1; mail <= 5; mail++) {
            assertThat((mail % 2 == 0 ? here : there)
                            .post("/en/sign-in", "email", "nobody@hub.example")
                            .status())
                    .isEqualTo(303);
        }
        assertThat(here.post("/en/sign-in", "email", "nobody@hub.example").status())
                .isEqualTo(429);
        assertThat(there.post("/en/sign-in", "email", "nobody@hub.example").status())
                .isEqualTo(429);
    }

    private Map<String, String> settings() {
        return Map.of(
                "KOMSHI_MAIL_HOST",
                "127.0.0.1",
                "KOMSHI_MAIL_PORT",
                String.valueOf(mailServer.getSmtp().getPort()),
                "KOMSHI_MAIL_FROM",
                "hub@hub.example");
    }

    /** The second one is given the database of the first as a host would give one of their own. */
    private Map<String, String> beside(HubProcess one) throws Exception {
        Map<String, String> settings = new HashMap<>(settings());
        String port = Files.readAllLines(one.data().resolve("database/postmaster.pid"))
                .get(3)
                .strip();
        settings.put("KOMSHI_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + port + "/postgres");
        settings.put("KOMSHI_DATABASE_USER", EmbeddedPostgres.USER);
        settings.put("KOMSHI_DATABASE_PASSWORD", EmbeddedPostgres.password(one.data()));
        return settings;
    }
}
