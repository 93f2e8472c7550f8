package org.komshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.identity.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The promise to somebody who signs in every day: a finger instead of a mail; and losing the device locks nobody out. */
class SigningInWithAPasskeyTest extends Journey {
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobody_has_tried_yet() {
        jdbc.sql("delete from identity.attempt").update();
    }

    @Test
    void one_is_added_signs_in_and_is_removed_when_lost() {
        PersonId person = cast.somebody();
        Tab tab = as(person);
        finger(tab);
        tab.open("/my/account")
                .click("See and change")
                .expect("You have no passkey yet")
                .expectSound();
        tab.picture("passkeys-none");
        tab.fill("Name", "telephone").click("Add a passkey in this device");
        tab.page().waitForURL("**done=added");
        tab.expect("The passkey is there")
                .expect("telephone")
                .expect("not yet")
                .expectSound()
                .picture("passkeys");
        assertThat(mails(person)).isEqualTo(1);

        tab.open("/my").click("Sign out");
        tab.open("/en/sign-in?back=/my/organisations").expectSound().picture("sign-in-with-passkey");
        tab.click("Sign in with a passkey");
        tab.page().waitForURL(hub.address() + "/my/organisations");

        tab.open("/my/account/passkeys").expectNot("not yet");
        tab.click("Remove").expect("will sign nobody in any more").expectSound();
        tab.click("Remove the passkey").expect("The passkey is removed");
        assertThat(mails(person)).isEqualTo(2);
        tab.open("/my").click("Sign out");
        tab.open("/en/sign-in").click("Sign in with a passkey");
        tab.page().getByText("This passkey does not sign anybody in").waitFor();
    }

    @Test
    void a_device_that_refuses_is_told_in_words_and_the_way_by_mail_stays() {
        Tab tab = visitor().open("/sr/sign-in");
        tab.page().evaluate("() => { navigator.credentials.get = () => Promise.reject(new Error('stopped')); }");
        tab.click("Prijavite se pristupnim ključem");
        tab.page().getByText("Niko nije prijavljen").waitFor();
        tab.fill("Imejl-adresa", "neko@primer.example")
                .click("Pošaljite mi link i kod")
                .expect("Pogledajte svoju poštu");
    }

    @Test
    void without_script_nobody_is_offered_what_cannot_work() {
        Tab tab = withoutScript(cast.somebody());
        tab.open("/my/account/passkeys")
                .expect("This browser cannot make passkeys")
                .expectNot("Add a passkey");
        visitorWithoutScript().open("/en/sign-in").expectNot("Sign in with a passkey");
    }

    private long mails(PersonId person) {
        return jdbc.sql(
                        "select count(*) from mail.message join identity.person on email = recipient where person.id = :id")
                .param("id", person.value())
                .query(Long.class)
                .single();
    }

    /** A device that holds passkeys and sees the right finger each time. */
    private static void finger(Tab tab) {
        CDPSession devices = tab.page().context().newCDPSession(tab.page());
        devices.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (String able :
                new String[] {"hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation"
                }) {
            options.addProperty(able, true);
        }
        JsonObject device = new JsonObject();
        device.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", device);
    }
}
