package org.komshi.journeys;

import org.junit.jupiter.api.Test;
import org.komshi.identity.Role;

/** The promise to an administrator: the hub says what became of what it sent. */
class AnAdministratorSetsTheHubUpTest extends Journey {
    @Test
    void a_test_message_says_what_became_of_it() {
        Tab teuta = as(cast.somebody(Role.ADMINISTRATOR)).open("/desk/administration/mail");
        teuta.fill("To", "teuta@hub.example").click("Send the test message");
        teuta.expect("This is a demonstration: the mail lies in the outbox.")
                .expectSound()
                .picture("administration-mail-test");
    }
}
