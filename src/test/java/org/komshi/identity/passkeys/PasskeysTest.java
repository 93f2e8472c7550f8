package org.komshi.identity.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.database.HubClock;
import org.komshi.identity.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;

/** What the browser itself does is walked in {@code journeys.SigningInWithAPasskeyTest}. */
@HubTest
class PasskeysTest {
    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    @Autowired
    Passkeys passkeys;

    @Autowired
    Ceremonies ceremonies;

    @Autowired
    HubClock clock;

    @Autowired
    JdbcClient jdbc;

    private PersonId person;

    @BeforeEach
    void somebody() {
        person = cast.somebody();
        jdbc.sql("delete from identity.attempt").update();
    }

    @AfterEach
    void the_clock_goes_on() {
        clock.followDatabase();
    }

    @Test
    void the_question_names_the_hub_and_the_person_and_asks_for_a_finger_or_code() {
        String question = hub.as(person).post("/my/account/passkeys/question").body();

        assertThat(question)
                .contains("\"ceremony\"", "\"id\":\"localhost\"", "\"userVerification\":\"required\"")
                .contains(Handle.of(person.value()).toBase64UrlString());
    }

    @Test
    void what_no_browser_would_answer_adds_nothing_and_signs_nobody_in() {
        SignedIn browser = hub.as(person);
        for (String credential :
                new String[] {"", "null", "{}", "[]", "{\"rawId\":\"*\"}", "{\"id\":\"x\",\"response\":{}}"}) {
            assertThat(browser.post(
                                    "/my/account/passkeys",
                                    "name",
                                    "x",
                                    "ceremony",
                                    asked(person),
                                    "credential",
                                    credential)
                            .status())
                    .as(credential)
                    .isEqualTo(422);
            assertThat(hub.visitor()
                            .post("/en/sign-in/passkey", "ceremony", asked(null), "credential", credential)
                            .status())
                    .as(credential)
                    .isEqualTo(422);
        }
        assertThat(passkeys.of(person)).isEmpty();
    }

    @Test
    void a_question_is_good_once_for_five_minutes_and_for_whom_it_was_asked() {
        clock.set(Instant.parse("2027-05-03T10:00:00Z"));
        String secret = asked(person);
        assertThat(ceremonies.take(secret, cast.somebody())).isEmpty();
        assertThat(ceremonies.take(secret, null)).isEmpty();
        assertThat(ceremonies.take(secret, person)).isPresent();
        assertThat(ceremonies.take(secret, person)).isEmpty();

        String late = asked(person);
        clock.set(Instant.parse("2027-05-03T10:05:00Z"));
        assertThat(ceremonies.take(late, person)).isEmpty();
    }

    @Test
    void a_passkey_without_a_name_is_refused_at_the_field() {
        SignedIn.Answer refused = hub.as(person).post("/my/account/passkeys", "name", " ");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#name\"", "at most 60 characters");
    }

    @Test
    void nobody_sees_names_or_removes_somebody_elses() {
        UUID passkey = kept(person, "office");
        String address = "/my/account/passkeys/" + passkey;
        SignedIn other = hub.as(cast.somebody());

        assertThat(other.get(address).status()).isEqualTo(404);
        assertThat(other.get(address + "/removal").status()).isEqualTo(404);
        assertThat(other.post(address, "name", "mine").status()).isEqualTo(404);
        assertThat(other.post(address + "/removal").status()).isEqualTo(404);
        assertThat(hub.visitor().post("/my/account/passkeys/question").location())
                .contains("/sign-in");
        assertThat(passkeys.passkey(passkey, person).name()).isEqualTo("office");
    }

    @Test
    void it_gets_another_name_and_is_removed_once_and_mail_tells_its_holder() {
        UUID passkey = kept(person, "old telephone");
        String address = "/my/account/passkeys/" + passkey;
        SignedIn browser = hub.as(person);

        assertThat(browser.post(address, "name", "").status()).isEqualTo(422);
        assertThat(browser.post(address, "name", " телефон ").location()).isEqualTo("/my/account/passkeys?done=named");
        assertThat(browser.get(address + "/removal").body()).contains("“телефон” will sign nobody in");
        browser.post(address + "/removal");

        assertThat(browser.post(address + "/removal").status()).isEqualTo(404);
        assertThat(passkeys.of(person)).isEmpty();
        assertThat(jdbc.sql("select act from audit.entry where dossier_id = :id order by id")
                        .param("id", person.value())
                        .query(String.class)
                        .list())
                .endsWith("identity.passkey-named", "identity.passkey-removed");
        assertThat(jdbc.sql(
                                "select body from mail.message join identity.person on email = recipient where person.id = :id")
                        .param("id", person.value())
                        .query(String.class)
                        .single())
                .contains("the passkey “телефон” was removed");
    }

    @Test
    void twenty_are_enough() {
        for (int number = 0; number < Passkey.MOST; number++) {
            kept(person, "key " + number);
        }

        assertThat(hub.as(person)
                        .post("/my/account/passkeys", "name", "one more")
                        .body())
                .contains("You have 20 passkeys already");
    }

    private String asked(PersonId whom) {
        return ceremonies.begin(Bytes.random(), whom);
    }

    private UUID kept(PersonId holder, String name) {
        UUID id = UUID.randomUUID();
        byte[] bytes = id.toString().getBytes(StandardCharsets.UTF_8);
        jdbc.sql("""
                        insert into identity.passkey (id, person, credential_id, public_key, attestation, signatures,
                                                      verified, may_be_copied, copied, name, made_at)
                        values (:id, :person, :bytes, :bytes, :bytes, 0, true, false, false, :name, :at)
                        """)
                .param("id", id)
                .param("person", holder.value())
                .param("bytes", bytes)
                .param("name", name)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }
}
