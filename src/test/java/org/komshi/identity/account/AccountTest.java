package org.komshi.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.identity.People;
import org.komshi.identity.PersonId;
import org.komshi.identity.sessions.BrowserName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class AccountTest {
    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void name_and_language_are_changed_and_the_pages_follow() {
        PersonId person = cast.somebody();
        SignedIn browser = hub.as(person);

        assertThat(browser.post("/my/account", "name", " Љубица Ристеска ", "language", "mk")
                        .location())
                .isEqualTo("/my/account?saved=true");
        assertThat(browser.get("/my/account?saved=true").body())
                .contains("lang=\"mk\"", "Моја сметка", "Зачувано", "value=\"Љубица Ристеска\"");
        assertThat(people.person(person).name()).isEqualTo("Љубица Ристеска");
    }

    @Test
    void a_name_that_cannot_be_read_is_refused_and_kept_in_the_field() {
        SignedIn.Answer refused = hub.as(cast.somebody()).post("/my/account", "name", "1 \u202E", "language", "en");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("The name is missing or cannot be read")
                .contains("href=\"#name\"");
    }

    @Test
    void a_session_elsewhere_is_ended_but_never_somebody_elses() {
        PersonId person = cast.somebody();
        SignedIn here = hub.as(person);
        SignedIn elsewhere = hub.as(person);
        elsewhere.get("/my/account");
        UUID session = jdbc.sql("select id from identity.session where person = :person order by made_at desc limit 1")
                .param("person", person.value())
                .query(UUID.class)
                .single();

        assertThat(hub.as(cast.somebody())
                        .post("/my/account/sessions/" + session + "/ending")
                        .status())
                .isEqualTo(404);
        assertThat(here.get("/my/account").body()).contains("this one").contains(session.toString());
        here.post("/my/account/sessions/" + session + "/ending");
        assertThat(elsewhere.get("/my/account").location()).startsWith("/en/sign-in");
        assertThat(here.get("/my/account").status()).isEqualTo(200);
    }

    @Test
    void signing_out_everywhere_ends_this_one_too() {
        PersonId person = cast.somebody();
        SignedIn here = hub.as(person);
        SignedIn elsewhere = hub.as(person);
        elsewhere.get("/my/account");

        assertThat(here.post("/my/account/sessions/ending").location()).isEqualTo("/en/sign-in");
        assertThat(here.get("/my/account").location()).startsWith("/en/sign-in");
        assertThat(elsewhere.get("/my/account").location()).startsWith("/en/sign-in");
    }

    @Test
    void one_reads_what_the_hub_holds() {
        PersonId person = cast.somebody();
        cast.organisationOf(person);

        assertThat(hub.as(person).get("/my/account").body())
                .contains("your mail address (" + people.person(person).email() + ")")
                .contains("For 1 organisation: that you act or acted for it")
                .contains("1 signed-in browser");
    }

    @Test
    void browsers_are_named_in_words() {
        assertThat(BrowserName.of("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"))
                .isEqualTo("Firefox, Linux");
        assertThat(BrowserName.of("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1"))
                .isEqualTo("Safari, iPhone");
        assertThat(BrowserName.of("curl/8")).isEmpty();
    }
}
