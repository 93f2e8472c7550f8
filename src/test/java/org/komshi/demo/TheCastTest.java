package org.komshi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.identity.People;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Roles;
import org.komshi.identity.Scope;
import org.komshi.language.Languages;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class TheCastTest {
    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    @Autowired
    People people;

    @Autowired
    Roles roles;

    @Test
    void each_is_shown_with_a_button_that_signs_in() {
        // Of the cast, but of no other test: nobody else gives her roles.
        PersonId lendita = people.register("lendita@hub.example", "Lendita Aliu", Languages.of("sq"));
        roles.give(lendita, Role.OFFICER, Scope.HUB, lendita);
        SignedIn browser = hub.visitor();

        assertThat(browser.get("/demo").body()).contains("Sign in as Lendita Aliu", "Publish calls");
        assertThat(browser.post("/demo/sign-in", "person", lendita.value().toString())
                        .location())
                .isEqualTo("/desk");
        assertThat(browser.get("/demo").body()).contains("Dilni");
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
