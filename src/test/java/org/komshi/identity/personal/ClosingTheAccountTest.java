package org.komshi.identity.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.database.HubClock;
import org.komshi.identity.People;
import org.komshi.identity.Person;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Roles;
import org.komshi.language.Languages;
import org.komshi.organisations.Capacity;
import org.komshi.organisations.OrganisationId;
import org.komshi.organisations.Organisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class ClosingTheAccountTest {
    private static final Instant NOON = Instant.parse("2027-06-10T10:00:00Z");

    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    @Autowired
    People people;

    @Autowired
    Roles roles;

    @Autowired
    Organisations organisations;

    @Autowired
    Erasures erasures;

    @Autowired
    HubClock clock;

    @Autowired
    JdbcClient jdbc;

    private PersonId person;
    private SignedIn browser;

    @BeforeEach
    void somebody() {
        clock.set(NOON);
        person = cast.somebody();
        browser = hub.as(person);
    }

    @AfterEach
    void the_clock_goes_on() {
        clock.followDatabase();
    }

    @Test
    void one_sees_what_is_held_and_how_long_and_takes_it_along() throws IOException {
        cast.organisationOf(person);
        assertThat(browser.get("/my/account/data").body())
                .contains("Organisations you act or acted for", "until you close your account", "Nobody yet.");

        SignedIn.Answer copy = browser.get("/my/account/data/copy.zip");
        Map<String, String> files = unzipped(copy.bytes());
        assertThat(copy.header("Content-Disposition")).contains("my-data.zip");
        assertThat(files.get("data.json")).contains(people.person(person).email(), "legal-representative");
        assertThat(files.get("data.html"))
                .contains("<html lang=\"en\">", people.person(person).email());
        assertThat(files.get("data.json")).doesNotContain("token_hash", "public_key");
    }

    @Test
    void who_looked_at_ones_page_is_seen_once_a_day() {
        PersonId administrator = cast.somebody(Role.ADMINISTRATOR);
        SignedIn looking = hub.as(administrator);
        looking.get("/desk/people/" + person.value());
        looking.get("/desk/people/" + person.value());

        assertThat(browser.get("/my/account/data").body())
                .containsOnlyOnce(people.person(administrator).name() + ", on 10 June 2027");
    }

    @Test
    void somebody_without_acts_is_erased_whole_at_once() {
        String email = people.person(person).email();
        assertThat(browser.get("/my/account/data/erasure").body()).contains("Your name is erased at once too.");
        assertThat(browser.post("/my/account/data/erasure").body()).contains("You have not said that you are sure");
        assertThat(browser.post("/my/account/data/erasure", "sure", "true").location())
                .isEqualTo("/en/");

        assertThat(people.byEmail(email)).isEmpty();
        assertThat(people.person(person).name()).isEqualTo(Person.NOBODY);
        assertThat(browser.get("/my/account").location()).contains("/sign-in");
        assertThat(jdbc.sql("select count(*) from identity.session where person = :id")
                        .param("id", person.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(people.register(email, "Somebody new", Languages.ENGLISH)).isNotEqualTo(person);
    }

    @Test
    void a_name_beside_acts_with_public_money_stays_seven_years_and_the_page_says_why() {
        PersonId officer = cast.somebody(Role.OFFICER);
        String name = people.person(officer).name();
        SignedIn desk = hub.as(officer);
        clock.set(NOON);

        assertThat(desk.get("/my/account/data/erasure").body())
                .contains("auditors must be able to ask who it was", "Roles you hold or held");
        desk.post("/my/account/data/erasure", "sure", "true");
        assertThat(roles.inForce(officer)).isEmpty();
        assertThat(people.person(officer).isErased()).isTrue();
        assertThat(people.person(officer).name()).isEqualTo(name);

        clock.set(Instant.parse("2034-06-10T09:59:59Z"));
        erasures.forgetNames();
        assertThat(people.person(officer).name()).isEqualTo(name);
        clock.set(Instant.parse("2034-06-10T10:00:00Z"));
        erasures.forgetNames();
        assertThat(people.person(officer).name()).isEqualTo(Person.NOBODY);
    }

    @Test
    void the_only_legal_representative_among_others_names_another_first() {
        OrganisationId organisation = cast.organisationOf(person);
        PersonId editor = cast.somebody();
        organisations.represent(organisation, editor, Capacity.EDITOR, person);

        assertThat(browser.post("/my/account/data/erasure", "sure", "true").body())
                .contains("You are the only legal representative of Association");
        organisations.represent(organisation, editor, Capacity.LEGAL_REPRESENTATIVE, person);
        assertThat(browser.post("/my/account/data/erasure", "sure", "true").status())
                .isEqualTo(303);
        assertThat(organisations.represents(person, organisation)).isFalse();
    }

    @Test
    void what_one_agreed_to_is_kept_in_the_words_one_read() {
        jdbc.sql("delete from identity.attempt").update();
        SignedIn visitor = hub.visitor();
        String email = "consent-" + UUID.randomUUID() + "@example.org";
        visitor.post("/mk/sign-in", "email", email);
        String body = jdbc.sql("select body from mail.message where recipient = :to")
                .param("to", email)
                .query(String.class)
                .single();
        visitor.post("/mk/sign-in/code", "code", body.replaceAll("(?s).*?\\b(\\d{6})\\b.*", "$1"));
        visitor.post("/mk/sign-in/registration", "name", "Нова Особа", "language", "mk", "agreed", "true");

        PersonId registered = people.byEmail(email).orElseThrow().id();
        clock.set(NOON.plus(Duration.ofMinutes(1)));
        assertThat(jdbc.sql(
                                "select language || ' ' || version || ' ' || wording from identity.consent where person = :id")
                        .param("id", registered.value())
                        .query(String.class)
                        .single())
                .startsWith("mk 1 ")
                .hasSizeGreaterThan(20);
        assertThat(hub.as(registered).get("/my/account/data").body()).contains("Како порталот ги користи");
        hub.as(registered).post("/my/account/data/erasure", "sure", "true");
        assertThat(jdbc.sql("select withdrawn_at is not null from identity.consent where person = :id")
                        .param("id", registered.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
