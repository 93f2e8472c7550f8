package org.komshi.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.komshi.HubProcess;
import org.komshi.SignedIn;
import org.komshi.SignedIn.Answer;
import org.komshi.calls.CallExamples;

/** From an empty folder to a published call, as {@code ./hub run} goes: with nothing but the pages, a code and the mail. */
class SettingUpAHubTest {
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
    void a_new_hub_is_begun_set_up_and_its_officer_publishes_a_call() throws Exception {
        try (HubProcess hub = HubProcess.start(folder, environment())) {
            assertThat(hub.get("/").uri().getPath()).isEqualTo("/");
            assertThat(hub.browser("").get("/en/").location()).endsWith("/en/first-administrator");
            assertThat(hub.browser("").get("/demo").status()).isNotEqualTo(200);

            SignedIn teuta = twoVisitorsBeginAtOnceAndOneWins(hub);
            setUp(teuta);
            SignedIn petar = arrived(hub, "petar@hub.example");
            publishesACall(petar);

            assertThat(hub.browser("").get("/sq/calls").body()).contains("Thirrja e parë");
            assertThat(hub.browser("").get("/mk/calls").location()).isEqualTo("/en/calls");
            assertThat(teuta.get("/desk/administration").body()).contains("The hub is ready");
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "SPRING_PROFILES_ACTIVE",
                "run",
                "KOMSHI_METRICS_PORT",
                "0",
                "KOMSHI_MAIL_HOST",
                "127.0.0.1",
                "KOMSHI_MAIL_PORT",
                String.valueOf(mailServer.getSmtp().getPort()),
                "KOMSHI_MAIL_FROM",
                "hub@hub.example");
    }

    private static SignedIn twoVisitorsBeginAtOnceAndOneWins(HubProcess hub) throws Exception {
        Matcher printed = CODE.matcher(hub.said());
        assertThat(printed.find()).isTrue();
        SignedIn wrong = hub.browser("");
        assertThat(begin(wrong, "AAAA-BBBB-CCCC-DDDD", "Eve").status()).isEqualTo(422);
        List<SignedIn> visitors = List.of(hub.browser(""), hub.browser(""));
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Answer>> attempts = List.of(
                    () -> begin(visitors.get(0), printed.group(), "Teuta Gashi"),
                    () -> begin(visitors.get(1), printed.group(), "Ana Petrovska"));
            for (var attempt : both.invokeAll(attempts)) {
                answers.add(attempt.get());
            }
        }
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(303, 422);
        assertThat(wrong.get("/en/first-administrator").status()).isEqualTo(404);
        return visitors.get(answers.get(0).status() == 303 ? 0 : 1);
    }

    private static Answer begin(SignedIn visitor, String code, String name) {
        return visitor.post(
                "/en/first-administrator",
                "code",
                code.toLowerCase(),
                "name",
                name,
                "email",
                name.split(" ")[0].toLowerCase() + "@hub.example",
                "language",
                "en",
                "agreed",
                "true");
    }

    private static void setUp(SignedIn teuta) {
        assertThat(teuta.get("/desk/administration").body()).contains("The hub has no name yet");
        assertThat(teuta.post("/desk/administration/languages", "languages", "en", "usual", "mk", "zone", "x")
                        .status())
                .isEqualTo(422);
        kept(teuta.post(
                "/desk/administration/languages",
                "languages",
                "en",
                "languages",
                "sq",
                "usual",
                "en",
                "zone",
                "Europe/Tirane",
                "version",
                "0"));
        kept(teuta.post(
                "/desk/administration/hub",
                "name-en",
                "Neighbours’ Fund",
                "name-sq",
                "Fondi i fqinjëve",
                "mail",
                "office@hub.example",
                "version",
                "1"));
        assertThat(teuta.get("/sq/").body()).contains("Fondi i fqinjëve");
        String programme = kept(teuta.post(
                "/desk/administration/programmes",
                "code",
                "shared-region",
                "name-en",
                "Shared region",
                "name-sq",
                "Rajoni i përbashkët",
                "currency",
                "NOK",
                "countries",
                "AL",
                "countries",
                "XK"));
        assertThat(teuta.get(programme).body()).contains("Kosovo*").contains("UNSCR 1244/1999");
        assertThat(teuta.post("/desk/administration/mail/test", "to", "nobody").status())
                .isEqualTo(422);
        kept(teuta.post("/desk/administration/mail/test", "to", "teuta@hub.example"));
        kept(teuta.post(
                "/desk/administration/offices",
                "name-en",
                "Center for Neighbours (invented)",
                "mail",
                "office@hub.example",
                "countries",
                "AL",
                "countries",
                "XK",
                "duties",
                "contracts",
                "duties",
                "pays",
                "duties",
                "answers"));
        assertThat(teuta.get("/en/privacy").body())
                .contains("Center for Neighbours")
                .contains("Kosovo*");
        kept(teuta.post(
                "/desk/people",
                "email",
                "petar@hub.example",
                "name",
                "Petar Nikolovski",
                "language",
                "en",
                "role",
                "officer",
                "scope",
                "hub:",
                "until",
                ""));
        kept(teuta.post(
                "/desk/people",
                "email",
                "vesna@hub.example",
                "name",
                "Vesna Marković",
                "language",
                "en",
                "role",
                "manager",
                "scope",
                "hub:",
                "until",
                ""));
    }

    /** Where a form leads when it is taken. */
    private static String kept(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.location();
    }

    /** Signs in with the code the hub mails. */
    private SignedIn arrived(HubProcess hub, String email) throws Exception {
        assertThat(mailServer.waitForIncomingEmail(20_000, 3)).isTrue();
        SignedIn browser = hub.browser("");
        int before = mailServer.getReceivedMessages().length;
        kept(browser.post("/en/sign-in", "email", email, "back", "/desk"));
        assertThat(mailServer.waitForIncomingEmail(20_000, before + 1)).isTrue();
        String code = codeFor(email);
        assertThat(kept(browser.post("/en/sign-in/code", "code", code))).isEqualTo("/desk");
        return browser;
    }

    /** The mailboxes are read one after the other, not in the order in which mail came. */
    private String codeFor(String email) throws Exception {
        for (MimeMessage mail : mailServer.getReceivedMessages()) {
            Matcher code =
                    Pattern.compile("\\b\\d{6}\\b").matcher(mail.getContent().toString());
            if (mail.getAllRecipients()[0].toString().equals(email) && code.find()) {
                return code.group();
            }
        }
        throw new AssertionError("no code came for " + email);
    }

    private static void publishesACall(SignedIn petar) {
        Matcher programme = Pattern.compile("<option value=\"([0-9a-f-]{36})\"")
                .matcher(petar.get("/desk/calls/new").body());
        assertThat(programme.find()).isTrue();
        String call = kept(petar.post(
                "/desk/calls",
                "programme",
                programme.group(1),
                "code",
                "FIRST-1",
                "slug",
                "first-1",
                "title-en",
                "The first call",
                "title-sq",
                "Thirrja e parë"));
        kept(petar.post(call + "/texts", texts()));
        kept(petar.post(
                call + "/rules",
                "version",
                "1",
                "envelope",
                "2000000",
                "countries",
                "AL",
                "min-age",
                "0",
                "zone",
                "Europe/Tirane",
                "binding",
                "en",
                "complaint-days",
                "8"));
        kept(petar.post(call + "/rounds", rounds(petar.get(call + "/rounds").body())));
        kept(petar.post(call + "/publication"));
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new java.util.LinkedHashMap<>();
        texts.put("version", "1");
        CallExamples.texts().byName().keySet().forEach(name -> {
            texts.put(name + "-en", "What it is about, in some words.");
            texts.put(name + "-sq", "Për çfarë bëhet fjalë, me disa fjalë.");
        });
        texts.put("title-en", "The first call");
        texts.put("title-sq", "Thirrja e parë");
        return texts;
    }

    /** The standard definitions that lie in every hub, and dates from tomorrow on. */
    private static Map<String, String> rounds(String page) {
        Map<String, String> rounds = new java.util.LinkedHashMap<>();
        rounds.put("version", "1");
        LocalDate today = LocalDate.now();
        for (int number = 1; number <= 2; number++) {
            for (String field : List.of("form", "grid", "checklist")) {
                String id = field + "-" + number;
                Matcher option = Pattern.compile(
                                "id=\"" + id + "\".*?<option value=\"([0-9a-f-]{36})\"", Pattern.DOTALL)
                        .matcher(page);
                assertThat(option.find()).as(id).isTrue();
                rounds.put(id, option.group(1));
            }
            rounds.put("opens-" + number, today.plusDays(number * 60L - 59) + "T09:00");
            rounds.put("closes-" + number, today.plusDays(number * 60L - 20) + "T12:00");
            rounds.put("results-" + number, today.plusDays(number * 60L - 1).toString());
        }
        return rounds;
    }
}
