package org.komshi.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.database.HubClock;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Scope;
import org.komshi.journeys.DecidedCall;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An auditor draws what to look at closely, and can prove later that nobody chose it. */
@HubTest
class DrawingASampleTest {
    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    @Autowired
    DecidedCall decided;

    @Autowired
    HubClock clock;

    @Autowired
    JdbcClient jdbc;

    DecidedCall.Walked walked;
    UUID call;
    PersonId auditor;
    SignedIn browser;

    @BeforeEach
    void a_call_is_decided() {
        walked = decided.walk();
        call = walked.call().id().value();
        auditor = cast.somebody(Scope.call(call), Role.AUDITOR);
        browser = hub.as(auditor);
    }

    @AfterEach
    void time_goes_on() {
        clock.followDatabase();
    }

    private SignedIn.Answer draw(String from, String method, String size, String seed) {
        return browser.post(
                "/desk/samples", "of", "call:" + call, "from", from, "method", method, "size", size, "seed", seed);
    }

    @Test
    void the_same_seed_draws_the_same_and_the_page_says_how() throws Exception {
        assertThat(browser.get("/desk/dossiers/call/" + call).body()).contains("/desk/samples/new?of=call:" + call);
        assertThat(browser.get("/desk/samples/new?of=call:" + call).body())
                .contains("<option value=\"call:" + call + "\" selected")
                .containsPattern("name=\"seed\"[^>]*value=\"[0-9]{20}\"");

        String sample = draw("applications", "random", "2", "dice 4 6 1 3").location();
        assertThat(sample).startsWith("/desk/samples/");
        assertThat(draw("applications", "random", "2", "dice 4 6 1 3").location())
                .as("clicked twice")
                .isEqualTo(sample);

        String page = browser.get(sample).body();
        assertThat(page).contains("dice 4 6 1 3", "2 of 4", "by ticket").doesNotContain("has changed since");
        SignedIn.Answer population = browser.get(sample + "/population.txt");
        assertThat(population.body().lines()).hasSize(4).allMatch(line -> line.endsWith("\t300000.00"));
        assertThat(page)
                .contains(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(population.body().getBytes(StandardCharsets.UTF_8))));
        assertThat(chosen(sample)).isEqualTo(expected(population.body(), "dice 4 6 1 3", 2));
        assertThat(browser.get(sample + ".xlsx").bytes()).startsWith('P', 'K');
        assertThat(browser.get("/desk/samples").body()).contains(sample);
        assertThat(browser.get("/desk/dossiers/call/" + call).body())
                .contains("drew a sample of 2 out of 4 applications, at random, with the seed dice 4 6 1 3");
    }

    private List<String> chosen(String sample) {
        return jdbc.sql(
                        "select reference from dossiers.sample_item where sample = :id and place is not null order by place")
                .param("id", UUID.fromString(sample.substring("/desk/samples/".length())))
                .query(String.class)
                .list();
    }

    /** As anybody would do it with {@code sha256sum} and {@code sort}. */
    private static List<String> expected(String population, String seed, int size) {
        return population
                .lines()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .map(reference -> hash(seed + "," + reference) + " " + reference)
                .sorted()
                .limit(size)
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void a_population_that_changed_is_told_and_the_sample_stays() {
        String sample = draw("awards", "amount", "1", "20270701").location();
        assertThat(browser.get(sample).body()).contains("275,000", "for certain");

        jdbc.sql("""
                        update awards.award set amount = :amount
                         where proposal in (select proposal.id from applications.proposal
                                              join applications.application on application.id = proposal.application
                                             where application.call = :call)
                        """)
                .param("amount", new BigDecimal("270000"))
                .param("call", call)
                .update();

        assertThat(browser.get(sample).body())
                .contains("The population has changed since", "1 has another amount", "275,000");
        assertThat(draw("awards", "amount", "1", "20270701").location())
                .as("another population, another sample")
                .isNotEqualTo(sample);
    }

    @Test
    void what_cannot_be_drawn_is_told_with_everything_kept() {
        SignedIn.Answer refused = draw("awards", "amount", "many", "?");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#size\"", "href=\"#seed\"", "value=\"many\"")
                .contains("It is not said how many to draw.");
        assertThat(draw("awards", "amount", "7", "20270701").body()).contains("There is only 1 to draw this way.");
        assertThat(browser.post("/desk/samples", "of", "call:" + UUID.randomUUID(), "size", "1", "seed", "1234")
                        .body())
                .contains("No call or programme is chosen.");
    }

    @Test
    void nobody_else_finds_the_sample_or_draws_one() {
        String sample = draw("applications", "random", "1", "20270701").location();
        SignedIn elsewhere = hub.as(cast.somebody(Scope.call(UUID.randomUUID()), Role.AUDITOR));

        assertThat(elsewhere.get(sample).status()).isEqualTo(404);
        assertThat(elsewhere.get(sample + "/population.txt").status()).isEqualTo(404);
        assertThat(elsewhere.get("/desk/samples").body())
                .contains("No sample yet")
                .doesNotContain(sample);
        assertThat(elsewhere
                        .post("/desk/samples", "of", "call:" + call, "size", "1", "seed", "1234")
                        .status())
                .isEqualTo(422);
        assertThat(elsewhere
                        .get("/desk/dossiers/sample/" + sample.substring("/desk/samples/".length()) + "/archive")
                        .status())
                .isEqualTo(404);
        assertThat(hub.as(cast.petar()).get("/desk/samples").status()).isIn(403, 404);
        assertThat(hub.as(cast.somebody(
                                Scope.programme(walked.call().programme().value()), Role.AUDITOR))
                        .get(sample)
                        .status())
                .as("an auditor of the programme")
                .isEqualTo(200);
    }

    @Test
    void a_programme_can_be_drawn_from_by_who_audits_the_whole_of_it() {
        SignedIn whole =
                hub.as(cast.somebody(Scope.programme(walked.call().programme().value()), Role.AUDITOR));
        String programme = "programme:" + walked.call().programme().value();

        String sample = whole.post(
                        "/desk/samples",
                        "of",
                        programme,
                        "from",
                        "awards",
                        "method",
                        "random",
                        "size",
                        "1",
                        "seed",
                        "1234")
                .location();

        assertThat(whole.get(sample).status()).isEqualTo(200);
        assertThat(browser.get(sample).status())
                .as("audits one call of it only")
                .isEqualTo(404);
        assertThat(browser.get("/desk/samples/new").body()).doesNotContain(programme);
    }
}
