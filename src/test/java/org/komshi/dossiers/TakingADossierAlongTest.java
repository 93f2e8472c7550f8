package org.komshi.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.applications.Applying;
import org.komshi.calls.CallView;
import org.komshi.database.HubClock;
import org.komshi.evaluation.Evaluation;
import org.komshi.files.Received;
import org.komshi.forms.Everything;
import org.komshi.forms.Forms;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Roles;
import org.komshi.identity.Scope;
import org.komshi.jobs.JobId;
import org.komshi.jobs.Jobs;
import org.komshi.journeys.DecidedCall;
import org.komshi.proofs.Proofs;
import org.komshi.proofs.Sort;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything of a call in one file, which anybody can verify who has never heard of the hub. */
@HubTest
class TakingADossierAlongTest {
    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    @Autowired
    Roles roles;

    @Autowired
    DecidedCall decided;

    @Autowired
    Applying applying;

    @Autowired
    Evaluation evaluation;

    @Autowired
    Forms forms;

    @Autowired
    Proofs proofs;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HubClock clock;

    @TempDir
    Path folder;

    CallView call;
    Applying.Drafted applicant;
    PersonId auditor;

    @BeforeEach
    void somebody_handed_in_an_application_with_a_statute_and_the_round_was_opened() {
        Instant closes = Instant.parse("2027-03-01T11:00:00Z");
        call = applying.callClosingAt(
                closes, Optional.of(((Forms.Adding.Added) forms.add(Everything.file(), Optional.empty())).id()));
        applicant = applying.draft(call);
        List<String> typed = new ArrayList<>();
        Everything.fields().get("asked").forEach(question -> typed.addAll(List.of("asked", question)));
        typed.addAll(List.of(Everything.filledIn()));
        hub.as(applicant.representative())
                .upload(
                        "/my/proposals/" + applicant.proposal().value() + "/sections/all",
                        List.of(new SignedIn.Sent("q-statute.new", "Статут на здружението.pdf", Received.pdf())),
                        typed.toArray(String[]::new));
        proofs.ask(call.id(), Sort.REGISTER_EXTRACT, 12, 1, cast.petar());
        assertThat(hub.as(applicant.representative())
                        .upload(
                                "/my/organisations/" + applicant.organisation().value() + "/documents",
                                List.of(new SignedIn.Sent("file", "Извод.pdf", Received.pdf())),
                                "sort",
                                "register-extract",
                                "issued",
                                "2027-01-15")
                        .status())
                .isIn(302, 303);
        applying.submitted(applicant);
        clock.set(closes.plus(Duration.ofHours(1)));
        auditor = cast.somebody(Scope.call(call.id().value()), Role.AUDITOR);
    }

    @AfterEach
    void time_goes_on() {
        clock.followDatabase();
    }

    private void open() {
        assertThat(evaluation.open(call.firstRound().id(), cast.petar())).isEmpty();
    }

    private static String page(String kind, UUID id) {
        return "/desk/dossiers/" + kind + "/" + id + "/archive";
    }

    private String ofApplication() {
        return page("application", applicant.application().value());
    }

    /** Asks, has the job done, and finds the way to the file. */
    private String made(SignedIn browser, String page) {
        String job = browser.post(page).location();
        assertThat(job).startsWith("/desk/jobs/");
        assertThat(browser.get(job).body()).contains("Putting the dossier");
        jobs.finishNow(new JobId(UUID.fromString(job.substring("/desk/jobs/".length()))));
        assertThat(browser.get(job).body()).contains("href=\"" + page + "\"");
        String body = browser.get(page).body();
        int at = body.indexOf("/desk/archives/");
        return body.substring(at, body.indexOf('"', at));
    }

    /** Unpacks into the folder and gives what is in it, texts as they are. */
    private Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                all.put(entry.getName(), bytes);
                Path place = folder.resolve(entry.getName()).normalize();
                assertThat(place.startsWith(folder)).as(entry.getName()).isTrue();
                Files.createDirectories(place.getParent());
                Files.write(place, bytes);
            }
        }
        return all;
    }

    private int sha256sum() throws IOException, InterruptedException {
        return new ProcessBuilder("sha256sum", "--strict", "-c", "SHA256SUMS")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void one_application_comes_whole_with_its_files_and_sha256sum_verifies_it() throws Exception {
        open();
        SignedIn browser = hub.as(auditor);

        SignedIn.Answer sent = browser.get(made(browser, ofApplication()));
        assertThat(sent.header("Content-Disposition")).startsWith("attachment;").contains(".zip");
        Map<String, byte[]> all = unpacked(sent.bytes());

        assertThat(all.keySet())
                .contains(
                        "index.html",
                        "index.csv",
                        "style.css",
                        "SHA256SUMS",
                        "application.html",
                        "round-1/submission.json",
                        "round-1/answers.html",
                        "round-1/files/01-Statut-na-zdruzenieto.pdf",
                        "round-1/documents.html",
                        "round-1/documents/01-Izvod.pdf",
                        "acts.html",
                        "acts.csv");
        assertThat(all.get("round-1/files/01-Statut-na-zdruzenieto.pdf")).isEqualTo(Received.pdf());
        assertThat(text(all.get("round-1/answers.html")))
                .contains("files/01-Statut-na-zdruzenieto.pdf", "Статут на здружението.pdf");
        assertThat(text(all.get("index.html"))).contains("round-1/answers.html", "sha256sum -c SHA256SUMS");
        String kept = jdbc.sql("select sha256 from applications.proposal where id = :id")
                .param("id", applicant.proposal().value())
                .query(String.class)
                .single();
        assertThat(sha256(all.get("round-1/submission.json"))).isEqualTo(kept);
        assertThat(sha256sum()).isZero();

        Files.writeString(folder.resolve("round-1/answers.html"), "something else");
        assertThat(sha256sum()).isNotZero();
    }

    @Test
    void a_whole_call_comes_with_decisions_letters_and_acts_that_follow_from_each_other() throws Exception {
        DecidedCall.Walked walked = decided.walk();
        UUID id = walked.call().id().value();
        SignedIn browser = hub.as(cast.somebody(Scope.call(id), Role.AUDITOR));

        Map<String, byte[]> all =
                unpacked(browser.get(made(browser, page("call", id))).bytes());

        assertThat(sha256sum()).isZero();
        String first = "applications/" + reference(walked.applicants().getFirst()) + "/";
        assertThat(all.keySet())
                .contains(
                        "call/call.html",
                        "call/assessors.html",
                        "call/round-1/opening.txt",
                        "call/round-2/ranking.html",
                        "call/round-2/decision.html",
                        first + "round-2/submission.json",
                        first + "round-2/checks.html",
                        first + "round-2/assessment-1.html",
                        first + "letters/letter-01.html",
                        first + "letters/letter-02.html",
                        first + "verdicts.html",
                        first + "award.html",
                        first + "conflicts.html");
        assertThat(text(all.get("call/round-2/decision.html"))).contains("275,000", "Minutes 7");
        assertThat(text(all.get(first + "round-2/assessment-1.html"))).contains("Said on page 3.");
        assertThat(text(all.get(first + "letters/letter-02.html"))).contains("is awarded a grant of");
        assertThat(all.keySet()).noneMatch(path -> path.startsWith(first + "definitions/"));
        definitionsAreThoseOfTheSubmissions(all);
        assertThat(sha256(all.get("call/round-1/opening.txt")))
                .isEqualTo(jdbc.sql("select sha256 from evaluation.opening where round = :round")
                        .param("round", walked.call().firstRound().id().value())
                        .query(String.class)
                        .single());
        linksFollow(text(all.get("call/acts.csv")));
        String dossier = browser.get("/desk/dossiers/call/" + id).body();
        assertThat(dossier)
                .contains(
                        "asked to take the dossier along", "put the ZIP of the dossier together", "downloaded the ZIP");
    }

    private String reference(Applying.Drafted one) {
        return jdbc.sql("select reference from applications.application where id = :id")
                .param("id", one.application().value())
                .query(String.class)
                .single();
    }

    private void definitionsAreThoseOfTheSubmissions(Map<String, byte[]> all) throws Exception {
        List<String> known = jdbc.sql("select sha256 from forms.definition")
                .query(String.class)
                .list();
        List<String> papers = all.keySet().stream()
                .filter(path -> path.startsWith("call/definitions/"))
                .toList();
        assertThat(papers).hasSizeGreaterThanOrEqualTo(6);
        for (String paper : papers) {
            assertThat(known).as(paper).contains(sha256(all.get(paper)));
        }
    }

    /** Content, link before and number give each link: what a stranger would compute from the table alone. */
    private static void linksFollow(String table) throws Exception {
        int linked = 0;
        for (List<String> row : Csv.rows(table)) {
            assertThat(sha256(row.get(7).getBytes(StandardCharsets.UTF_8))).isEqualTo(row.get(8));
            if (!row.get(10).isEmpty()) {
                linked++;
                String before = row.get(9) + "\n" + row.get(0) + "\n" + row.get(8);
                assertThat(sha256(before.getBytes(StandardCharsets.UTF_8))).isEqualTo(row.get(10));
            }
        }
        assertThat(linked).isGreaterThan(10);
    }

    @Test
    void before_the_opening_and_for_others_there_is_nothing_to_take_along() {
        SignedIn browser = hub.as(auditor);
        assertThat(browser.get(ofApplication()).status()).as("sealed").isEqualTo(404);
        assertThat(browser.post(ofApplication()).status()).isEqualTo(404);
        open();
        String zip = made(browser, ofApplication());

        SignedIn elsewhere = hub.as(cast.somebody(Scope.call(UUID.randomUUID()), Role.AUDITOR));
        assertThat(elsewhere.get(ofApplication()).status()).isEqualTo(404);
        assertThat(elsewhere.post(ofApplication()).status()).isEqualTo(404);
        SignedIn colleague = hub.as(cast.somebody(Scope.call(call.id().value()), Role.AUDITOR));
        assertThat(colleague.get(ofApplication()).body())
                .contains("Put it together")
                .doesNotContain(zip);
        assertThat(colleague.get(zip).status()).as("asked for by another").isEqualTo(404);
        assertThat(hub.as(cast.petar()).get(ofApplication()).status()).isIn(403, 404);
        assertThat(hub.as(applicant.representative()).get(zip).status()).isIn(403, 404);
        assertThat(hub.visitor().get(zip).status()).isIn(302, 401, 404);
    }

    @Test
    void two_clicks_ask_once() {
        open();
        SignedIn browser = hub.as(auditor);

        String job = browser.post(ofApplication()).location();

        assertThat(browser.post(ofApplication()).location()).isEqualTo(job);
        assertThat(browser.get(ofApplication()).body()).contains("href=\"" + job + "\"");
    }

    @Test
    void after_a_week_or_with_the_role_it_is_over() {
        open();
        SignedIn browser = hub.as(auditor);
        String zip = made(browser, ofApplication());
        assertThat(browser.get(zip).status()).isEqualTo(200);

        clock.set(clock.instant().plus(Duration.ofDays(7)));
        assertThat(browser.get(zip).status()).isEqualTo(404);
        assertThat(browser.get(ofApplication()).body()).contains("expired; put it together anew");

        String again = made(browser, ofApplication());
        roles.end(auditor, roles.of(auditor).getFirst().id(), cast.teuta());
        assertThat(browser.get(again).status()).isIn(403, 404);
        assertThat(browser.get(ofApplication()).status()).isIn(403, 404);
    }
}
