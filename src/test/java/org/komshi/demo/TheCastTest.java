package org.komshi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.identity.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class TheCastTest {
    @Autowired
    Hub hub;

    @Autowired
    org.komshi.Cast cast;

    @Test
    void each_is_shown_with_a_button_that_signs_in() {
        PersonId petar = cast.petar();
        SignedIn browser = hub.visitor();

        assertThat(browser.get("/demo").body()).contains("Sign in as Petar Nikolovski", "publish calls");
        assertThat(browser.post("/demo/sign-in", "person", petar.value().toString())
                        .location())
                .isEqualTo("/desk");
        assertThat(browser.get("/demo").body()).contains("Одјавете се");
    }

    @Test
    void nobody_outside_the_cast_is_signed_in_by_a_button() {
        PersonId stranger = cast.somebody();

        assertThat(hub.visitor()
                        .post("/demo/sign-in", "person", stranger.value().toString())
                        .status())
                .isEqualTo(404);
        assertThat(hub.visitor().post("/demo/sign-in").status()).isEqualTo(422);
    }
}
