package org.komshi.organisations.offices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.identity.Role;
import org.komshi.language.Languages;
import org.komshi.organisations.CountryChoices;
import org.komshi.organisations.Office;
import org.komshi.organisations.Offices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class NamingOfficesTest {
    private static final String ADDRESS = "/desk/administration/offices";

    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    @Autowired
    Offices offices;

    @Autowired
    CountryChoices countries;

    @Autowired
    JdbcClient jdbc;

    SignedIn teuta;
    String country;

    @BeforeEach
    void teuta_is_administrator() {
        teuta = hub.as(cast.somebody(Role.ADMINISTRATOR));
        country = countries.in(Languages.ENGLISH).getFirst().code();
    }

    /** Offices are the hub's own: what one test leaves would stand in the way of the next. */
    @AfterEach
    void no_office_is_left() {
        jdbc.sql("delete from organisations.office").update();
    }

    @Test
    void an_office_says_what_it_does_for_whom_and_the_privacy_page_names_it() {
        assertThat(name(teuta, "Center for Neighbours (invented)", "contracts", "answers")
                        .status())
                .isEqualTo(303);

        assertThat(offices.responsible(Office.Duty.CONTRACTS, country)).isPresent();
        assertThat(offices.responsible(Office.Duty.PAYS, country)).isEmpty();
        assertThat(teuta.get(ADDRESS).body()).contains("Center for Neighbours").contains("nobody yet");
        assertThat(hub.visitor().get("/en/privacy").body()).contains("Center for Neighbours (invented)");
    }

    @Test
    void two_offices_do_not_do_the_same_for_the_same_country() {
        name(teuta, "Center for Neighbours (invented)", "pays");

        var second = name(teuta, "Another Center (invented)", "pays");

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.body())
                .contains("Center for Neighbours (invented) already pays")
                .contains("Another Center");
        assertThat(name(teuta, "Another Center (invented)", "contracts").status())
                .isEqualTo(303);
    }

    @Test
    void what_is_missing_is_said_at_its_field() {
        assertThat(teuta.post(ADDRESS, "mail", "nobody").body())
                .contains("href=\"#name-en\"", "href=\"#mail\"", "href=\"#countries\"", "href=\"#duties\"");
    }

    @Test
    void of_two_who_change_it_at_once_the_later_one_is_told() {
        name(teuta, "Center for Neighbours (invented)", "pays");
        String one = ADDRESS + "/" + offices.all().getFirst().id().value();

        assertThat(change(teuta, one, "1").status()).isEqualTo(303);
        assertThat(change(teuta, one, "1").body()).contains("Somebody else has changed this office");
        assertThat(teuta.get(one + "/removal").body()).contains("Remove Renamed Center (invented)?");
        assertThat(teuta.post(one + "/removal").status()).isEqualTo(303);
        assertThat(offices.all()).isEmpty();
    }

    @Test
    void nobody_but_an_administrator_may() {
        name(teuta, "Center for Neighbours (invented)", "pays");
        String one = ADDRESS + "/" + offices.all().getFirst().id().value();
        for (var person : new org.komshi.identity.PersonId[] {cast.petar(), cast.goran(), cast.dejan(), cast.ana()}) {
            SignedIn other = hub.as(person);
            assertThat(other.get(ADDRESS).status()).isEqualTo(404);
            assertThat(name(other, "Mine (invented)", "contracts").status()).isEqualTo(404);
            assertThat(change(other, one, "1").status()).isEqualTo(404);
            assertThat(other.post(one + "/removal").status()).isEqualTo(404);
        }
        assertThat(offices.all()).hasSize(1);
    }

    private SignedIn.Answer name(SignedIn by, String name, String... duties) {
        String[] fields = new String[6 + duties.length * 2];
        System.arraycopy(
                new String[] {"name-en", name, "mail", "office@hub.example", "countries", country}, 0, fields, 0, 6);
        for (int at = 0; at < duties.length; at++) {
            fields[6 + 2 * at] = "duties";
            fields[7 + 2 * at] = duties[at];
        }
        return by.post(ADDRESS, fields);
    }

    private SignedIn.Answer change(SignedIn by, String address, String version) {
        return by.post(
                address,
                "name-en",
                "Renamed Center (invented)",
                "mail",
                "office@hub.example",
                "countries",
                country,
                "duties",
                "pays",
                "version",
                version);
    }
}
