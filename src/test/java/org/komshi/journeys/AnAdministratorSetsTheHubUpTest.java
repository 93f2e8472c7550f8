package org.komshi.journeys;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.komshi.identity.Role;

/** The promise to an administrator: everything there is to set up stands in one place, and says how it stands. */
class AnAdministratorSetsTheHubUpTest extends Journey {
    @Test
    void every_page_of_the_administration_is_sound() {
        Tab teuta = as(cast.somebody(Role.ADMINISTRATOR));
        teuta.open("/desk/administration").expectSound().picture("administration");
        for (String part :
                new String[] {"hub", "languages", "programmes", "programmes/new", "mail", "offices", "offices/new"}) {
            teuta.open("/desk/administration/" + part)
                    .expectSound()
                    .picture("administration-" + part.replace('/', '-'));
        }
        teuta.open("/desk/people").expectSound();
        teuta.open("/desk/people/new").expectSound().picture("administration-people-new");
    }

    @Test
    void a_programme_is_made_and_a_country_renamed_without_script() {
        String code = "shared-" + UUID.randomUUID().toString().substring(0, 8);
        Tab teuta = withoutScript(cast.somebody(Role.ADMINISTRATOR)).open("/desk/administration/programmes/new");
        teuta.click("Make the programme").expect("things to put right");
        teuta.page().locator("#name-en").fill("Shared region " + code);
        teuta.fill("Short code", code).click("Make the programme").expect("Saved.");
        teuta.click("Change Kosovo*").expect("What it is called in this programme");
        teuta.page().locator("#name-en").fill("Kosovo *");
        teuta.click("Save").expect("Kosovo *").picture("administration-programme");
    }

    @Test
    void a_test_message_says_what_became_of_it() {
        Tab teuta = as(cast.somebody(Role.ADMINISTRATOR)).open("/desk/administration/mail");
        teuta.fill("To", "teuta@hub.example").click("Send the test message");
        teuta.expect("This is a demonstration: the mail lies in the outbox.")
                .expectSound()
                .picture("administration-mail-test");
    }
}
