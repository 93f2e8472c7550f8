package org.komshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.SignedIn;
import org.komshi.database.HubClock;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Scope;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything can be read, from the first answer to the letter, and nothing changed. */
class AnAuditorFollowsAnApplicationTest extends Journey {
    @Autowired
    DecidedCall decided;

    @Autowired
    HubClock clock;

    DecidedCall.Walked walked;
    PersonId auditor;
    String desk;

    @BeforeEach
    void a_call_is_decided() {
        walked = decided.walk();
        auditor = cast.somebody(Scope.call(walked.call().id().value()), Role.AUDITOR);
        desk = "/desk/calls/" + walked.call().id().value();
    }

    @AfterEach
    void time_goes_on() {
        clock.followDatabase();
    }

    @Test
    void one_application_is_followed_from_its_dossier_to_its_letter() {
        String application =
                walked.applicants().getFirst().application().value().toString();
        Tab tab = as(auditor)
                .open("/desk/applications/" + application)
                .expectSound()
                .picture("desk-application");
        tab.expect("We walk children to school.").click("History");
        tab.expect("awarded").expect("sent the letter on").expectSound().picture("desk-dossier");
        readsOnly(tab);

        tab.open(desk + "/rounds/2/ranking").expect("300,000 NOK");
        tab.page().locator("main tbody tr a").first().click();
        tab.expect("Said on page 3.").expect("Read twice.").expectSound().picture("desk-assessments");
        readsOnly(tab);

        tab.open(desk + "/rounds/2/decision")
                .expect("Decided by ")
                .expect("275,000 NOK")
                .expect("The bus is paid by the municipality.")
                .expect("Minutes 7");
        tab.open(desk + "/rounds/2/letters");
        tab.page().locator("main tbody tr a").first().click();
        tab.expect("is awarded a grant of").expect("275,000 NOK").expectSound().picture("desk-letter");
        readsOnly(tab);
    }

    @Test
    void a_sample_is_drawn_and_its_dossiers_are_asked_for() {
        Tab tab = as(auditor).open("/desk/dossiers/call/" + walked.call().id().value());
        tab.click("Draw a sample");
        tab.fill("How many", "2").expectSound().picture("desk-new-sample").click("Draw the sample");
        tab.expect("Those chosen").expectSound().picture("desk-sample").click("Take its dossiers along");
        tab.expect("How the sample was drawn").expectSound().picture("desk-archive");
        tab.open("/desk/openings").expect("dossier").expectSound().picture("desk-openings");
    }

    @Test
    void no_page_of_the_call_lets_the_auditor_change_anything() {
        Tab tab = as(auditor).open(desk).expectSound();
        List<String> pages = addresses(tab.page().locator("main nav.tabs a"));

        assertThat(pages)
                .contains(
                        desk + "/applications",
                        desk + "/rounds/1/opening",
                        desk + "/rounds/1/checks",
                        desk + "/rounds/2/ranking",
                        desk + "/rounds/2/decision",
                        desk + "/rounds/2/letters",
                        desk + "/complaints");
        for (String page : pages) {
            readsOnly(tab.open(page).expectSound());
        }
    }

    @Test
    void what_others_may_send_the_auditor_may_not() {
        SignedIn sends = hub.as(auditor);
        String proposal = walked.applicants().get(1).proposal().value().toString();

        assertThat(List.of(
                        sends.post(desk + "/rounds/2/decision", "version", "1").status(),
                        sends.post(desk + "/rounds/2/decision/confirmation", "version", "1")
                                .status(),
                        sends.post(desk + "/rounds/2/letters/confirmation").status(),
                        sends.post(desk + "/rounds/1/opening").status(),
                        sends.post("/desk/proposals/" + proposal + "/checks").status(),
                        sends.post(desk + "/texts", "title-en", "Mine").status()))
                .containsOnly(404);
    }

    @Test
    void a_stranger_to_the_call_finds_none_of_it() {
        PersonId elsewhere = cast.somebody(Scope.call(java.util.UUID.randomUUID()), Role.AUDITOR);
        Tab tab = as(elsewhere);

        assertThat(tab.statusOf(desk)).isEqualTo(404);
        assertThat(tab.statusOf(desk + "/rounds/2/ranking")).isEqualTo(404);
        assertThat(tab.statusOf(desk + "/rounds/2/decision")).isEqualTo(404);
        assertThat(tab.statusOf("/desk/applications/"
                        + walked.applicants().getFirst().application().value()))
                .isEqualTo(404);
    }

    /** What can only be read may stand in a form; nothing sends it. */
    private static void readsOnly(Tab tab) {
        assertThat(tab.page().locator("main form[method=post] button").allTextContents())
                .as("buttons on %s", tab.address())
                .isEmpty();
        assertThat(tab.page()
                        .locator("main form[method=post] :is(input:not([type=hidden]), select, textarea):enabled")
                        .count())
                .as("open fields on %s", tab.address())
                .isZero();
    }

    private List<String> addresses(Locator links) {
        return links.all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
    }
}
