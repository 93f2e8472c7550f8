package org.komshi.identity.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.database.HubClock;
import org.komshi.identity.People;
import org.komshi.identity.PersonId;
import org.komshi.identity.sessions.Sessions;
import org.komshi.language.Languages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class ChangingTheAddressTest {
    private static final Instant NOON = Instant.parse("2027-05-06T10:00:00Z");
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    @Autowired
    People people;

    @Autowired
    Sessions sessions;

    @Autowired
    HubClock clock;

    @Autowired
    JdbcClient jdbc;

    private PersonId person;
    private String old;
    private String wanted;

    @BeforeEach
    void somebody_wants_another_address() {
        clock.set(NOON);
        jdbc.sql("delete from identity.attempt").update();
        person = cast.somebody();
        old = email();
        wanted = "moved-" + ADDRESSES.incrementAndGet() + "@example.org";
    }

    @AfterEach
    void the_clock_goes_on() {
        clock.followDatabase();
    }

    @Test
    void nothing_changes_until_the_new_address_confirms_and_both_are_told() {
        SignedIn browser = ask(wanted);

        assertThat(email()).isEqualTo(old);
        assertThat(browser.get("/my/account/address").body()).contains("follow the link in the message to " + wanted);
        assertThat(mail(old)).contains("asked to change the address from " + old + " to " + wanted);
        String token = token(wanted);
        assertThat(hub.visitor().get("/en/address-change?token=" + token).body())
                .contains("Change to this address");
        assertThat(hub.visitor().post("/en/address-change", "token", token).location())
                .isEqualTo("/en/address-change/done?act=change");
        assertThat(email()).isEqualTo(wanted);
        assertThat(mail(wanted)).contains("instead of " + old);
        assertThat(mail(old)).contains("you now sign in with " + wanted, "within 7 days");
        assertThat(hub.visitor().post("/en/address-change", "token", token).status())
                .isEqualTo(422);
    }

    @Test
    void a_link_works_for_a_day_a_newer_one_replaces_it_and_a_withdrawn_one_is_worth_nothing() {
        ask(wanted);
        String first = token(wanted);
        ask(wanted);
        assertThat(confirm(first)).isEqualTo(422);
        String second = token(wanted);
        clock.set(clock.instant().plus(AddressChange.LIFE));
        assertThat(confirm(second)).isEqualTo(422);
        SignedIn browser = ask(wanted);
        browser.post("/my/account/address/withdrawal");
        assertThat(confirm(token(wanted))).isEqualTo(422);
        assertThat(email()).isEqualTo(old);
    }

    @Test
    void the_old_address_takes_it_back_for_seven_days_with_all_that_followed() {
        moveTo(wanted);
        String undo = token(old);
        String thief = sessions.begin(person, "Thief");
        jdbc.sql("""
                        insert into identity.passkey (id, person, credential_id, public_key, attestation, signatures,
                                                      verified, may_be_copied, copied, name, made_at)
                        values (:id, :person, 'x'::bytea || uuid_send(:id), '', '', 0, true, false, false, 'thief', :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("person", person.value())
                .param("at", NOON.plusSeconds(60).atOffset(ZoneOffset.UTC))
                .update();
        clock.set(NOON.plusSeconds(3600));
        moveTo("third-" + wanted);

        clock.set(NOON.plus(AddressChange.UNDO).minusMillis(1));
        assertThat(hub.visitor().get("/en/address-change/undoing?token=" + undo).body())
                .contains("Take my old address back");
        assertThat(hub.visitor()
                        .post("/en/address-change/undoing", "token", undo)
                        .location())
                .endsWith("done?act=undo");
        assertThat(email()).isEqualTo(old);
        assertThat(sessions.find(thief)).isEmpty();
        assertThat(jdbc.sql("select count(*) from identity.passkey where person = :id")
                        .param("id", person.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(mail("third-" + wanted)).contains("was undone from " + old);
        assertThat(undo(undo)).isEqualTo(422);
        assertThat(undo(token(wanted))).isEqualTo(422);
    }

    @Test
    void after_seven_days_it_stays() {
        moveTo(wanted);
        String undo = token(old);

        clock.set(NOON.plusSeconds(1).plus(AddressChange.UNDO));
        assertThat(hub.visitor().get("/en/address-change/undoing?token=" + undo).status())
                .isEqualTo(422);
        assertThat(undo(undo)).isEqualTo(422);
        assertThat(email()).isEqualTo(wanted);
    }

    @Test
    void an_address_that_has_an_account_is_told_to_its_reader_only() {
        PersonId other = cast.somebody();
        String taken = people.person(other).email();

        assertThat(ask(taken).get("/my/account/address").body()).contains("follow the link in the message to " + taken);
        assertThat(mail(taken)).contains("It has an account of its own").doesNotContain("token=");
        assertThat(email()).isEqualTo(old);
    }

    @Test
    void an_address_somebody_registers_meanwhile_is_not_taken_from_them() {
        ask(wanted);
        String token = token(wanted);
        people.register(wanted, "Somebody else", Languages.ENGLISH);

        assertThat(hub.visitor().post("/en/address-change", "token", token).body())
                .contains("Somebody signs in to the hub with " + wanted);
        moveTo("other-" + wanted);
        String undo = token(old);
        people.register(old, "Somebody quick", Languages.ENGLISH);
        assertThat(undo(undo)).isEqualTo(422);
        assertThat(email()).isEqualTo("other-" + wanted);
    }

    @Test
    void what_is_no_address_and_ones_own_are_refused_at_the_field_and_too_many_for_a_while() {
        SignedIn browser = hub.as(person);

        assertThat(browser.post("/my/account/address", "email", "not one").body())
                .contains("href=\"#email\"", "value=\"not one\"");
        assertThat(browser.post("/my/account/address", "email", " " + old.toUpperCase() + " ")
                        .body())
                .contains("This is your address already");
        for (int time = 0; time < 5; time++) {
            browser.post("/my/account/address", "email", wanted);
        }
        assertThat(browser.post("/my/account/address", "email", wanted).status())
                .isEqualTo(429);
    }

    @Test
    void words_that_are_no_links_and_visitors_change_nothing() {
        assertThat(hub.visitor().get("/en/address-change").status()).isEqualTo(422);
        assertThat(confirm("nonsense")).isEqualTo(422);
        assertThat(undo("nonsense")).isEqualTo(422);
        assertThat(hub.visitor().get("/my/account/address").location()).contains("/sign-in");
    }

    private SignedIn ask(String email) {
        clock.set(clock.instant().plusSeconds(1));
        SignedIn browser = hub.as(person);
        assertThat(browser.post("/my/account/address", "email", email).location())
                .isEqualTo("/my/account/address");
        return browser;
    }

    private void moveTo(String email) {
        ask(email);
        assertThat(confirm(token(email))).isEqualTo(303);
        clock.set(clock.instant().minus(Duration.ofSeconds(1)));
    }

    private int confirm(String token) {
        return hub.visitor().post("/en/address-change", "token", token).status();
    }

    private int undo(String token) {
        return hub.visitor().post("/en/address-change/undoing", "token", token).status();
    }

    private String email() {
        return people.person(person).email();
    }

    private String mail(String recipient) {
        return jdbc.sql("select body from mail.message where recipient = :to order by id desc limit 1")
                .param("to", recipient)
                .query(String.class)
                .single();
    }

    private String token(String recipient) {
        Matcher found = Pattern.compile("token=([\\w-]{43})").matcher(mail(recipient));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
