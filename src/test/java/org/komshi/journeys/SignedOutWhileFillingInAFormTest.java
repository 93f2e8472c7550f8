package org.komshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.identity.People;
import org.komshi.identity.PersonId;
import org.komshi.identity.sessions.Sessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The promise to whoever writes for long: signed out meanwhile, one loses nothing. */
class SignedOutWhileFillingInAFormTest extends Journey {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    Sessions sessions;

    @BeforeEach
    void nobody_has_tried_yet() {
        jdbc.sql("delete from identity.attempt").update();
    }

    @Test
    void signs_in_in_another_tab_comes_back_and_sends_what_was_there() {
        PersonId person = cast.somebody();
        Tab tab = as(person).open("/my/organisations/new");
        tab.fill("Name", "Neighbours of the Old Bazaar").fill("Town or village", "Skopje");
        tab.page().getByLabel("Kind").selectOption("association");
        tab.page().getByLabel("Country or territory").selectOption("MK");
        tab.page().locator("#registrationNumber").fill("SO-" + person.value());
        sessions.endAll(person);

        tab.click("Enter the organisation");
        assertThat(tab.heading()).isEqualTo("You were signed out");
        tab.expectSound().picture("signed-out-while-writing");
        Page other = tab.page().waitForPopup(() -> tab.click("Sign in in a new tab"));
        signIn(other, people.person(person).email());

        tab.click("Send it again");
        assertThat(tab.heading()).isEqualTo("Send it once more, please");
        tab.expectSound().picture("old-form").click("Send it again");
        tab.expect("Neighbours of the Old Bazaar").expect("Legal representative");
        assertThat(tab.address()).startsWith("/my/organisations/");
    }

    private void signIn(Page tab, String email) {
        tab.getByLabel("Mail address").fill(email);
        tab.getByText("Send me a link and a code").click();
        tab.getByLabel("Six-digit code").fill(ArrivingForTheFirstTimeTest.code(jdbc, email));
        tab.getByText("Sign in with the code").click();
        tab.waitForURL("**/my");
    }
}
