package org.komshi.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
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
import org.komshi.identity.Role;
import org.komshi.identity.Roles;
import org.komshi.identity.Scope;
import org.komshi.language.Languages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests run on a hub that demands four eyes for finance and administrators. */
@HubTest
class FourEyesTest {
    private static final Instant NOON = Instant.parse("2027-05-12T10:00:00Z");

    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    @Autowired
    Roles roles;

    @Autowired
    People people;

    @Autowired
    FourEyes fourEyes;

    @Autowired
    HubClock clock;

    @Autowired
    JdbcClient jdbc;

    private PersonId person;
    private PersonId first;
    private PersonId second;
    private SignedIn asking;
    private SignedIn consenting;

    @BeforeEach
    void two_administrators() {
        clock.set(NOON);
        person = cast.somebody();
        first = cast.somebody(Role.ADMINISTRATOR);
        second = cast.somebody(Role.ADMINISTRATOR);
        asking = hub.as(first);
        consenting = hub.as(second);
    }

    @AfterEach
    void the_clock_goes_on() {
        clock.followDatabase();
    }

    @Test
    void a_role_given_by_one_waits_until_another_consents() {
        RoleRequest asked = ask("2027-05-20");
        assertThat(roles.of(person)).isEmpty();
        assertThat(mail(second)).contains("/desk/roles/requests/" + asked.id());
        assertThat(asking.get("/desk/people/" + person.value()).body()).contains("Waits for a second administrator");
        assertThat(consenting.get("/desk").body()).contains("asks for your consent to a role");
        assertThat(consenting.get(asked.address()).body()).contains("Finance", "the whole hub", "20 May 2027");

        assertThat(consenting.post(asked.address() + "/consent").location())
                .isEqualTo("/desk/people/" + person.value());
        assertThat(roles.inForce(person)).containsExactly(Role.FINANCE);
        assertThat(consenting.post(asked.address() + "/consent").status()).isEqualTo(404);
        clock.set(Instant.parse("2027-05-20T22:00:00Z"));
        assertThat(roles.inForce(person)).isEmpty();
        assertThat(jdbc.sql("select act from audit.entry where dossier_id = :id order by id")
                        .param("id", person.value())
                        .query(String.class)
                        .list())
                .endsWith("identity.role-asked", "identity.role-given");
    }

    @Test
    void neither_who_asked_nor_who_gets_it_consents_and_nobody_else_sees_it() {
        roles.give(person, Role.ADMINISTRATOR, Scope.HUB, first);
        RoleRequest asked = ask("");

        for (SignedIn same : new SignedIn[] {asking, hub.as(person)}) {
            assertThat(same.get(asked.address()).body())
                    .contains("Somebody else consents")
                    .doesNotContain("/consent\"");
            assertThat(same.post(asked.address() + "/consent").status()).isEqualTo(422);
        }
        SignedIn manager = hub.as(cast.somebody(Role.MANAGER));
        assertThat(manager.get(asked.address()).status()).isEqualTo(404);
        assertThat(manager.post(asked.address() + "/consent").status()).isEqualTo(404);
        assertThat(manager.post(asked.address() + "/refusal").status()).isEqualTo(404);
        assertThat(manager.get("/desk/roles").status()).isEqualTo(404);
        assertThat(manager.get("/desk/roles.xlsx").status()).isEqualTo(404);
        assertThat(roles.inForce(person)).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void refused_or_asked_for_a_day_that_has_passed_it_is_not_given_and_may_be_asked_again() {
        RoleRequest asked = ask("2027-05-13");
        clock.set(NOON.plus(Duration.ofDays(2)));
        assertThat(consenting.post(asked.address() + "/consent").body())
                .contains("The last day it was meant for has passed");
        assertThat(consenting.post(asked.address() + "/refusal").status()).isEqualTo(303);
        assertThat(roles.of(person)).isEmpty();
        assertThat(ask("").id()).isNotEqualTo(asked.id());
        ask(""); // a second click asks once
    }

    @Test
    void an_administrator_is_ended_with_consent_and_ends_themselves_at_once() {
        roles.give(person, Role.ADMINISTRATOR, Scope.HUB, first);
        UUID role = roles.of(person).getFirst().id();
        String ending = "/desk/people/" + person.value() + "/roles/" + role + "/ending";

        asking.post(ending);
        assertThat(roles.inForce(person)).containsExactly(Role.ADMINISTRATOR);
        consenting.post(open(person).address() + "/consent");
        assertThat(roles.inForce(person)).isEmpty();

        UUID own = roles.of(first).getFirst().id();
        asking.post("/desk/people/" + first.value() + "/roles/" + own + "/ending");
        assertThat(roles.inForce(first)).isEmpty();
    }

    @Test
    void the_register_shows_who_holds_what_by_role_scope_and_time_and_as_a_sheet() throws IOException {
        String name = "Ristana " + UUID.randomUUID();
        PersonId holder = people.register(name.replace(' ', '-') + "@example.org", name, Languages.ENGLISH);
        roles.give(
                holder,
                Role.AUDITOR,
                Scope.country("MK"),
                new Roles.Period(NOON, NOON.plus(Duration.ofDays(10))),
                first);
        roles.give(holder, Role.ASSESSOR, Scope.HUB, new Roles.Period(NOON.plusSeconds(60), null), first);
        String wanted = "&wanted=" + name.substring(8);

        assertThat(asking.get("/desk/roles?when=now" + wanted).body())
                .contains("Auditor")
                .contains("22 May 2027");
        assertThat(asking.get("/desk/roles?when=soon&role=auditor&scope=country" + wanted)
                        .body())
                .contains(name);
        assertThat(asking.get("/desk/roles?when=later" + wanted).body()).contains(name);
        assertThat(asking.get("/desk/roles?when=over" + wanted).body()).contains("No role fits");
        assertThat(asking.get("/desk/roles?role=king&scope=moon&when=never&page=x")
                        .status())
                .isLessThan(500);
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(
                asking.get("/desk/roles.xlsx?role=auditor" + wanted).bytes()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(2);
            assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo(name);
        }
    }

    private RoleRequest ask(String until) {
        asking.post("/desk/people/" + person.value() + "/roles", "role", "finance", "scope", "hub:", "until", until);
        return open(person);
    }

    private RoleRequest open(PersonId of) {
        return fourEyes.waiting().stream()
                .filter(request -> request.person().equals(of))
                .reduce((one, other) -> {
                    throw new AssertionError("asked twice");
                })
                .orElseThrow();
    }

    private String mail(PersonId to) {
        return jdbc.sql("select body from mail.message where recipient = :to order by id desc limit 1")
                .param("to", people.person(to).email())
                .query(String.class)
                .single();
    }
}
