package org.komshi.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.komshi.HostileText.NAME;
import static org.komshi.HostileText.TYPED;
import static org.komshi.HostileText.doesNothingOn;
import static org.komshi.HostileText.standsOn;

import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.PageForm;
import org.komshi.SignedIn;
import org.komshi.identity.People;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names of people and organisations come back whole and do nothing, also in mails. */
@HubTest
class HostileTextsAboutOneselfTest {
    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_persons_name_and_an_organisations_names_come_back_whole_and_do_nothing() {
        PersonId person = cast.somebody();
        SignedIn browser = hub.as(person);
        assertThat(browser.post("/my/account", "name", TYPED, "language", "en").body())
                .as("signs nobody sees in a name are told")
                .contains("name-problem", "cannot be read");
        assertThat(browser.post("/my/account", "name", NAME, "language", "en").status())
                .isEqualTo(303);
        assertThat(people.person(person).name()).isEqualTo(NAME);

        SignedIn.Answer made = browser.post(
                "/my/organisations/new",
                PageForm.on(browser.get("/my/organisations/new"), "/my/organisations/new")
                        .everyText(NAME)
                        .with("kind", "association")
                        .with("country", "MK")
                        .with("acronym", "=A1<b>")
                        .with(
                                "registrationNumber",
                                "EX " + person.value().toString().substring(24))
                        .with("founded", "2015")
                        .sent());
        assertThat(made.status()).as(made.body()).isEqualTo(303);
        String organisation = made.location().replaceAll("\\?.*", "");
        standsOn(browser, "/my/account", "/my", "/my/organisations", organisation, organisation + "/change");

        String friend = "friend-" + person.value() + "@example.org";
        assertThat(browser.post(organisation + "/invitations", "email", friend, "capacity", "editor")
                        .status())
                .isEqualTo(303);
        String mail = jdbc.sql("select id from mail.message where recipient = :friend")
                .param("friend", friend)
                .query(java.util.UUID.class)
                .single()
                .toString();
        standsOn(hub.visitor(), "/demo/outbox/" + mail);
        SignedIn teuta = hub.as(cast.somebody(Role.ADMINISTRATOR));
        standsOn(teuta, "/desk/people/" + person.value());
        doesNothingOn(teuta, "/desk/people", "/desk/people?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E");
    }

    @Test
    void a_name_too_long_is_422_with_what_was_typed() {
        SignedIn browser = hub.as(cast.somebody());
        String tooLong = "Ana ".repeat(2000).strip();

        SignedIn.Answer answer = browser.post("/my/account", "name", tooLong, "language", "en");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(tooLong).contains("name-problem");
        SignedIn.Answer organisation = browser.post(
                "/my/organisations/new",
                PageForm.on(browser.get("/my/organisations/new"), "/my/organisations/new")
                        .everyText(tooLong)
                        .with("founded", "99999999999999")
                        .sent());
        assertThat(organisation.status()).isEqualTo(422);
        assertThat(organisation.body()).contains("name-problem").contains(tooLong);
    }
}
