package org.komshi.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.identity.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class OrganisationPagesTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger(5000);

    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    @Autowired
    Organisations organisations;

    private PersonId person;
    private SignedIn browser;

    @BeforeEach
    void somebody_is_signed_in() {
        person = cast.somebody();
        browser = hub.as(person);
    }

    @Test
    void whoever_acts_for_none_is_told_what_to_do() {
        assertThat(browser.get("/my/organisations").body())
                .contains("You act for no organisation yet")
                .contains("/my/organisations/new");
    }

    @Test
    void one_entered_is_shown_with_oneself_as_legal_representative() {
        String address = browser.post("/my/organisations/new", form()).location();

        assertThat(browser.get(address).body())
                .contains("<h1>Test association")
                .contains("Legal representative")
                .contains("TN-");
        assertThat(browser.get("/my/organisations").body()).contains(address);
    }

    @Test
    void an_empty_form_names_every_field_and_keeps_what_was_typed() {
        SignedIn.Answer refused = browser.post("/my/organisations/new", "acronym", "ЗЗД", "founded", "3009");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#name\"", "href=\"#kind\"", "href=\"#country\"", "href=\"#place\"")
                .contains("href=\"#registrationNumber\"", "href=\"#founded\"", "value=\"ЗЗД\"", "value=\"3009\"");
    }

    @Test
    void an_informal_group_needs_no_number() {
        Map<String, String> form = form();
        form.put("kind", "informal-group");
        form.put("registrationNumber", "");

        assertThat(browser.post("/my/organisations/new", form).status()).isEqualTo(303);
    }

    @Test
    void the_same_number_is_refused_with_a_way_out() {
        Map<String, String> form = form();
        browser.post("/my/organisations/new", form);
        form.put("name", "Друго име " + NUMBERS.incrementAndGet());
        form.put("english", "");
        SignedIn.Answer refused = hub.as(cast.somebody()).post("/my/organisations/new", form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("already in the directory").contains("Ask a colleague");
    }

    @Test
    void text_that_looks_like_markup_or_cannot_be_seen_does_no_harm() {
        Map<String, String> form = form();
        form.put("english", "<b>Bold</b> & \"Co\" 🌿 " + NUMBERS.incrementAndGet());
        String address = browser.post("/my/organisations/new", form).location();
        form.put("name", "Име\u200B");

        assertThat(hub.as(person).get(address).body())
                .contains("&lt;b&gt;Bold&lt;/b&gt;")
                .doesNotContain("<b>Bold");
        assertThat(browser.post("/my/organisations/new", form).status()).isEqualTo(422);
    }

    @Test
    void a_legal_representative_changes_it_and_other_languages_stay() {
        Map<String, String> form = form();
        String address = browser.post("/my/organisations/new", form).location();
        form.put("place", "Охрид");
        form.put("founded", "2011");

        assertThat(browser.get(address + "/change").body()).contains("value=\"Битола\"");
        assertThat(browser.post(address + "/change", form).location()).isEqualTo(address);
        assertThat(browser.get(address).body())
                .contains("<span lang=\"mk\">Охрид</span>")
                .contains("2011");
    }

    @Test
    void strangers_find_nothing_and_editors_change_nothing() {
        String address = browser.post("/my/organisations/new", form()).location();
        PersonId editor = cast.somebody();
        organisations.represent(id(address), editor, Capacity.EDITOR, person);

        assertThat(hub.as(cast.somebody()).get(address).status()).isEqualTo(404);
        assertThat(hub.as(cast.somebody()).post(address + "/change", form()).status())
                .isEqualTo(404);
        assertThat(hub.as(editor).get(address).status()).isEqualTo(200);
        assertThat(hub.as(editor).get(address).body()).doesNotContain(address + "/change");
        assertThat(hub.as(editor).get(address + "/change").status()).isEqualTo(404);
        assertThat(hub.as(editor).post(address + "/change", form()).status()).isEqualTo(404);
        assertThat(hub.as(editor).get(address + "/invitations").status()).isEqualTo(404);
    }

    static OrganisationId id(String address) {
        return new OrganisationId(java.util.UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
    }

    static Map<String, String> form() {
        int number = NUMBERS.incrementAndGet();
        return new HashMap<>(Map.of(
                "name", "Здружение " + number,
                "language", "mk",
                "english", "Test association " + number,
                "kind", "association",
                "country", "MK",
                "place", "Битола",
                "registrationNumber", "TN-" + number,
                "founded", "2010"));
    }
}
