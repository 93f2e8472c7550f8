package org.komshi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HubTest
class DossierPageTest {
    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    @Autowired
    Audit audit;

    @Autowired
    Linker linker;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    final Ref thing = new Ref("test", UUID.randomUUID());
    String address;

    @BeforeEach
    void petar_did_two_things() {
        address = "/desk/dossiers/test/" + thing.id();
        transaction.executeWithoutResult(_ -> {
            audit.record(Entry.of("test.counted", cast.petar().ref(), thing, thing, Map.of("number", 7))
                    .because("<b>It had to be done.</b>"));
            audit.record(Entry.of(
                    "test.given",
                    cast.petar().ref(),
                    cast.mira().ref(),
                    thing,
                    Map.of("whom", cast.mira().ref(), "until", "2027-03-01T11:00:00Z")));
        });
        linker.linkAll();
    }

    @Test
    void reads_as_sentences_with_todays_names_and_reasons() {
        String page = hub.as(cast.somebody(Role.AUDITOR)).get(address).body();

        assertThat(page)
                .contains("<strong>Petar Nikolovski</strong> counted to 7")
                .contains("gave it to Mira Jovanović until Monday")
                .contains("Reason: &lt;b&gt;It had to be done.&lt;/b&gt;");
    }

    @Test
    void can_be_narrowed_to_one_kind_of_act() {
        String page = hub.as(cast.somebody(Role.AUDITOR))
                .get(address + "?act=test.given")
                .body();

        assertThat(page).contains("gave it to Mira").doesNotContain("Reason:").contains("gave it to … until … (1)");
    }

    @Test
    void can_be_narrowed_to_a_person_and_to_days_and_the_address_keeps_it() {
        SignedIn auditor = hub.as(cast.somebody(Role.AUDITOR));
        String petar = "?act=&by=" + cast.petar().value();

        String page = auditor.get(address + petar).body();
        assertThat(page).contains("2 entries", "selected>Petar Nikolovski").contains("Reason:");
        assertThat(auditor.get(address + "?by=" + cast.mira().value()).body()).contains("Nothing of this kind");
        assertThat(auditor.get(address + petar + "&until=2001-01-01").body()).contains("Nothing of this kind");
        assertThat(auditor.get(address + petar + "&from=2001-01-01&until=somewhen")
                        .body())
                .contains("2 entries");
        assertThat(auditor.get(address + "?by=nobody&whole=true").status()).isEqualTo(200);
    }

    @Test
    void says_that_a_reason_was_erased() {
        jdbc.sql("""
                        update audit.why
                           set salt = null, text = null
                         where entry in (select id from audit.entry where dossier_id = :id)
                        """).param("id", thing.id()).update();

        assertThat(hub.as(cast.somebody(Role.AUDITOR)).get(address).body())
                .contains("The reason given has been erased.");
    }

    @Test
    void is_not_found_by_staff_no_room_vouches_for_nor_by_others() {
        assertThat(hub.as(cast.petar()).get(address).status()).isEqualTo(404);
        assertThat(hub.as(cast.somebody(Role.ASSESSOR)).get(address).status()).isIn(403, 404);
        assertThat(hub.as(cast.somebody(Role.AUDITOR))
                        .get("/desk/dossiers/test/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }
}
