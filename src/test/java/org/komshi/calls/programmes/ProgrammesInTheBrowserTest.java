package org.komshi.calls.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.calls.ProgrammeId;
import org.komshi.identity.Role;
import org.komshi.identity.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class ProgrammesInTheBrowserTest {
    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProgrammeRepository repository;

    SignedIn teuta;
    String code = "shared-" + UUID.randomUUID().toString().substring(0, 8);
    String address;

    @BeforeEach
    void teuta_made_a_programme_for_Albania_and_Kosovo() {
        teuta = hub.as(cast.somebody(Role.ADMINISTRATOR));
        address = create(teuta).location().replaceAll("\\?.*", "");
    }

    @Test
    void it_is_shown_with_the_names_and_footnotes_every_visitor_sees() {
        assertThat(teuta.get(address).body())
                .contains("Shared region")
                .contains("Kosovo*")
                .contains("UNSCR 1244/1999");
        assertThat(teuta.get("/desk/administration/programmes").body()).contains(code);
        assertThat(teuta.get("/desk/dossiers/programme/" + id().value()).body()).contains("created the programme");
    }

    @Test
    void what_is_missing_is_said_at_its_field_and_entries_stay() {
        var answer = teuta.post("/desk/administration/programmes", "code", "X Y", "summary-en", "Kept as typed");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#code\"", "href=\"#name-en\"", "href=\"#countries\"", "Kept as typed");
    }

    @Test
    void a_second_click_makes_no_second_programme() {
        assertThat(create(teuta).status()).isEqualTo(422);
        assertThat(repository.lines())
                .filteredOn(line -> line.code().equals(code))
                .hasSize(1);
    }

    @Test
    void of_two_who_change_it_at_once_the_later_one_is_told() {
        assertThat(change(teuta, "1", "EUR").status()).isEqualTo(303);
        var later = change(teuta, "1", "EUR");

        assertThat(later.status()).isEqualTo(422);
        assertThat(later.body()).contains("Somebody else has changed this programme");
        assertThat(change(teuta, "2", "EUR").status()).isEqualTo(303);
    }

    @Test
    void a_country_is_added_renamed_moved_and_taken_out() {
        assertThat(teuta.post(address + "/countries", "code", "hr").location()).endsWith("/countries/HR");
        assertThat(teuta.post(address + "/countries", "code", "HR").status()).isEqualTo(422);
        assertThat(teuta.post(address + "/countries", "code", "Q1").status()).isEqualTo(422);
        assertThat(teuta.post(
                                address + "/countries/HR",
                                "name-en",
                                "Croatia",
                                "footnote-en",
                                "",
                                "place",
                                "1",
                                "version",
                                "2")
                        .status())
                .isEqualTo(303);
        assertThat(repository.find(id()).countries().getFirst().code()).isEqualTo("HR");

        assertThat(teuta.post(address + "/countries/HR/removal", "version", "3").status())
                .isEqualTo(303);
        assertThat(teuta.get(address + "/countries/HR").status()).isEqualTo(404);
    }

    @Test
    void a_country_a_call_names_stays_and_so_does_the_currency() {
        jdbc.sql("""
                        insert into calls.call (id, programme, code, slug, title, currency, countries, created_at)
                        values (:id, :programme, :code, :code, '{"en": "A call"}', 'NOK', '{AL}', now())
                        """)
                .param("id", UUID.randomUUID())
                .param("programme", id().value())
                .param("code", code)
                .update();

        assertThat(teuta.post(address + "/countries/AL/removal", "version", "1").body())
                .contains("One call names this country");
        assertThat(change(teuta, "1", "EUR").body()).contains("The currency cannot change any more");
    }

    @Test
    void nobody_but_an_administrator_of_the_hub_may() {
        for (var person : new org.komshi.identity.PersonId[] {
            cast.petar(), cast.vesna(), cast.dejan(), cast.somebody(Scope.programme(id().value()), Role.ADMINISTRATOR)
        }) {
            SignedIn other = hub.as(person);
            assertThat(create(other).status()).isEqualTo(404);
            assertThat(change(other, "1", "EUR").status()).isEqualTo(404);
            assertThat(other.post(address + "/countries", "code", "HR").status())
                    .isEqualTo(404);
            assertThat(other.post(address + "/countries/AL/removal", "version", "1")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(hub.visitor().get(address).location()).contains("/sign-in");
        assertThat(repository.find(id()).countries()).hasSize(2);
    }

    private ProgrammeId id() {
        return new ProgrammeId(UUID.fromString(address.replaceAll(".*/", "")));
    }

    private SignedIn.Answer create(SignedIn by) {
        return by.post(
                "/desk/administration/programmes",
                "code",
                code,
                "name-en",
                "Shared region",
                "currency",
                "NOK",
                "countries",
                "AL",
                "countries",
                "XK");
    }

    private SignedIn.Answer change(SignedIn by, String version, String currency) {
        return by.post(address, "name-en", "Shared region", "currency", currency, "version", version);
    }
}
