package org.komshi.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.identity.People;
import org.komshi.identity.openid.Elsewhere;
import org.komshi.problems.CannotStart;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom a provider vouches for, on a hub that takes no newcomers this way; and a hub without a provider. */
@HubTest
class VouchedForTest {
    @Autowired
    Proofs proofs;

    @Autowired
    People people;

    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    @Test
    void who_is_known_comes_in_and_who_is_not_is_refused_and_not_registered() {
        String ana = people.person(cast.ana()).email();

        assertThat(proofs.vouch(ana, "/my", false)).contains(new Proofs.Proving.Known(cast.ana(), "/my"));
        assertThat(proofs.vouch("nobody@office.example", "", false)).isEmpty();
        assertThat(people.byEmail("nobody@office.example")).isEmpty();
    }

    @Test
    void a_hub_without_a_provider_has_none_of_its_pages() {
        assertThat(hub.visitor().get("/en/sign-in").body()).doesNotContain("/sign-in/openid");
        assertThat(hub.visitor().get("/en/sign-in/openid").status()).isEqualTo(404);
        assertThat(hub.visitor().get("/sign-in/openid?code=1&state=2").status()).isEqualTo(404);
    }

    @Test
    void a_provider_that_does_not_answer_is_asked_again_and_one_without_a_client_stops_the_start() {
        assertThat(Elsewhere.answers(Map.of("issuer", "http://127.0.0.1:9", "client", "komshi")))
                .isFalse();
        assertThatThrownBy(() -> Elsewhere.answers(Map.of("issuer", "http://127.0.0.1:9")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("KOMSHI_OPENID_CLIENT");
    }
}
