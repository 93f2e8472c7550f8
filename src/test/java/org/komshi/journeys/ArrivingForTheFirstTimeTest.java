package org.komshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The promise to somebody new: a mail address is enough, and then everything one needs is there, without script too. */
class ArrivingForTheFirstTimeTest extends Journey {
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobody_has_tried_yet() {
        jdbc.sql("delete from identity.attempt").update();
    }

    @Test
    void somebody_new_signs_in_enters_an_organisation_and_invites_a_colleague() {
        String email = "fatime-" + PEOPLE.incrementAndGet() + "@lugina.example";
        Tab tab = visitorWithoutScript().open("/sq/sign-in?back=/my/organisations");
        tab.fill("Adresa e postës elektronike", email).click("Më dërgoni lidhje dhe kod");
        tab.fill("Kodi me gjashtë shifra", code(jdbc, email)).click("Hyni me kodin");
        assertThat(tab.heading()).isEqualTo("Kush jeni?");
        tab.fill("Emri dhe mbiemri", "Fatime Aliu").choose("Kam lexuar").click("Regjistrohuni");

        assertThat(tab.address()).isEqualTo("/my/organisations");
        tab.expect("Ende nuk veproni për ndonjë organizatë").click("Futni një organizatë");
        tab.click("Futni organizatën").expect("Emri mungon");
        tab.fill("Emri", "Shoqata Ura e Gurit " + email).fill("Qyteti ose fshati", "Prizren");
        tab.page().getByLabel("Lloji").selectOption("association");
        tab.page().getByLabel("Vendi ose territori").selectOption("MK");
        tab.fill("Numri i regjistrimit", "UG-" + PEOPLE.get()).click("Futni organizatën");
        tab.expect("Përfaqësues ligjor").click("Ftoni një koleg");
        tab.page().locator("#email").fill("koleg-" + email);
        tab.choose("Redaktor/-e").click("Dërgoni ftesën");

        tab.expect("koleg-" + email);
    }

    @Test
    void every_page_on_the_way_is_sound() {
        Tab visitor = visitor();
        for (String address : new String[] {"/mk/sign-in", "/en/sign-in/link?token=old", "/demo"}) {
            visitor.page().navigate(hub.address() + address);
            visitor.expectSound();
        }
        var person = cast.somebody();
        String organisation = "/my/organisations/" + cast.organisationOf(person).value();
        Tab tab = as(person);
        for (String address : new String[] {
            "/my/account",
            "/my/organisations",
            "/my/organisations/new",
            organisation,
            organisation + "/change",
            organisation + "/invitations"
        }) {
            tab.open(address).expectSound();
        }
        Tab teuta = as(cast.somebody(Role.ADMINISTRATOR));
        teuta.open("/desk/people").expectSound();
        teuta.open("/desk/people/" + cast.petar().value()).expectSound();
    }

    /** The code in the one mail this address got. */
    static String code(JdbcClient jdbc, String email) {
        String body = jdbc.sql("select body from mail.message where recipient = :email")
                .param("email", email)
                .query(String.class)
                .single();
        return CODE.matcher(body).results().findFirst().orElseThrow().group();
    }
}
