package org.komshi.journeys;

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
    void a_test_message_says_what_became_of_it() {
        Tab teuta = as(cast.somebody(Role.ADMINISTRATOR)).open("/desk/administration/mail");
        teuta.fill("To", "teuta@hub.example").click("Send the test message");
        teuta.expect("This is a demonstration: the mail lies in the outbox.")
                .expectSound()
                .picture("administration-mail-test");
    }
}
