package org.komshi.journeys;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.organisations.OrganisationId;
import org.komshi.organisations.Organisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The promise to everybody: the account is mine, I see what is kept, and I am not locked out of my organisation. */
class MindingOnesAccountTest extends Journey {
    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobody_has_tried_yet() {
        jdbc.sql("delete from identity.attempt").update();
    }

    @Test
    void one_changes_the_address_sees_what_is_held_and_closes_the_account() {
        PersonId person = cast.somebody();
        cast.organisationOf(person);
        Tab tab = as(person).open("/my/account").expectSound().picture("account");
        tab.open("/my/account/address").expectSound();
        tab.fill("New mail address", "new-" + person.value() + "@example.org")
                .click("Send the link to the new address");
        tab.expect("Waits until you follow the link").expectSound().picture("address-waiting");
        tab.open("/my/account/data").expectSound().picture("held");
        tab.click("Close the account and erase").expectSound().picture("erasure");
        tab.click("Close my account for good")
                .expect("You have not said that you are sure")
                .expectSound();
        tab.choose("I have taken along what I need")
                .click("Close my account for good")
                .expect("Sign in");
    }

    @Test
    void a_new_representative_gets_in_by_a_paper() {
        OrganisationId organisation = cast.organisationOf(cast.somebody());
        Tab asking = as(cast.somebody()).open("/my/organisations").click("Changes of representative");
        asking.click("Ask to represent an organisation").expectSound();
        asking.page().getByLabel("Country or territory").selectOption("MK");
        asking.fill(
                "Registration number", organisations.organisation(organisation).registrationNumber());
        asking.fill("Why nobody can invite you", "The president left in March and took the mailbox along.");
        asking.picture("succession-new");
        asking.fill("Your paper", "Extract from the register no. 123/2026 of 3 May 2026")
                .click("Ask the hub to check it");
        asking.expect("An officer checks the paper").expectSound().picture("succession-asked");

        Tab officer = as(cast.somebody(Role.OFFICER))
                .open("/desk/successions")
                .expectSound()
                .picture("successions");
        String id = asking.address().substring("/my/successions/".length());
        officer.open("/desk/successions/" + id).expectSound().picture("succession-check");
        officer.choose("Yes: tell everybody");
        officer.fill("What the officer found", "Seen on paper; the register says the same.")
                .click("Record the check");
        officer.expect("open to objections").expectSound();
    }

    @Test
    void administrators_see_who_holds_what() {
        Tab tab = as(cast.somebody(Role.ADMINISTRATOR)).open("/desk/people").click("Who holds what");
        tab.expectSound().picture("roles");
        PersonId person = cast.somebody();
        tab.open("/desk/people/" + person.value());
        tab.page().locator("#role").selectOption("finance");
        tab.click("Give the role")
                .expect("Waits for a second administrator")
                .expectSound()
                .picture("role-waits");
        visitor().open("/mk/privacy").expectSound().picture("privacy");
    }
}
