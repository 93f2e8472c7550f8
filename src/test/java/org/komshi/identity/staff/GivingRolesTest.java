package org.komshi.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.database.HubClock;
import org.komshi.identity.CannotEndRole;
import org.komshi.identity.HeldRole;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Roles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HubTest
class GivingRolesTest {
    private static final Instant NOON = Instant.parse("2027-05-05T10:00:00Z");

    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    @Autowired
    Roles roles;

    @Autowired
    HubClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private PersonId person;
    private String address;
    private SignedIn teuta;

    @BeforeEach
    void teuta_looks_at_a_person() {
        clock.set(NOON);
        person = cast.somebody();
        address = "/desk/people/" + person.value();
        teuta = hub.as(cast.somebody(Role.ADMINISTRATOR));
    }

    @AfterEach
    void the_clock_goes_on() {
        clock.followDatabase();
    }

    @Test
    void a_person_is_found_by_a_piece_of_the_name_or_address() {
        PersonId found = people("Ѓорѓи Ќосевски", "gjorgji@kosevski.example");

        assertThat(teuta.get("/desk/people?wanted=%D0%BA%D0%BE%D0%A1%D0%B5%D0%B2")
                        .body())
                .doesNotContain(found.value().toString());
        assertThat(teuta.get("/desk/people?wanted=%D1%9C%D0%BE%D0%A1%D0%B5%D0%B2")
                        .body())
                .contains(found.value().toString());
        assertThat(teuta.get("/desk/people?wanted=GJORGJI").body())
                .contains(found.value().toString());
        assertThat(teuta.get("/desk/people?wanted=100%25nobody").body()).contains("Nobody of this name");
    }

    @Test
    void a_role_given_until_a_day_holds_to_its_last_second_in_the_hubs_zone() {
        assertThat(teuta.post(address + "/roles", "role", "officer", "scope", "hub:", "until", "2027-05-06")
                        .location())
                .isEqualTo(address);

        assertThat(teuta.get(address).body()).contains("Officer", "the whole hub", "6 May 2027");
        clock.set(Instant.parse("2027-05-06T21:59:59.999Z"));
        assertThat(roles.inForce(person)).containsExactly(Role.OFFICER);
        clock.set(Instant.parse("2027-05-06T22:00:00Z"));
        assertThat(roles.inForce(person)).isEmpty();
    }

    @Test
    void what_cannot_be_given_is_said_at_its_field() {
        SignedIn.Answer refused =
                teuta.post(address + "/roles", "role", "king", "scope", "call:nowhere", "until", "2027-05-04");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#role\"", "href=\"#scope\"", "href=\"#until\"");
        assertThat(roles.of(person)).isEmpty();
    }

    @Test
    void a_role_is_ended_after_being_asked_back() {
        teuta.post(address + "/roles", "role", "auditor", "scope", "hub:", "until", "");
        HeldRole held = roles.of(person).getFirst();
        String ending = address + "/roles/" + held.id() + "/ending";

        assertThat(teuta.get(ending).body()).contains("will no longer act as: Auditor (the whole hub)");
        assertThat(teuta.post(ending).location()).isEqualTo(address);
        assertThat(roles.inForce(person)).isEmpty();
        assertThat(teuta.post(ending).status()).isEqualTo(404);
        assertThat(acts()).containsExactly("identity.registered", "identity.role-given", "identity.role-ended");
    }

    @Test
    void the_last_administrator_stays() {
        transaction.executeWithoutResult(work -> {
            jdbc.sql("update identity.role set until_at = greatest(from_at, :now) where role = 'administrator'")
                    .param("now", NOON.atOffset(java.time.ZoneOffset.UTC))
                    .update();
            PersonId last = cast.somebody(Role.ADMINISTRATOR);
            UUID role = roles.of(last).getFirst().id();

            assertThat(roles.end(last, role, last)).contains(new CannotEndRole.LastAdministrator());
            PersonId next = cast.somebody(Role.ADMINISTRATOR);
            assertThat(roles.end(last, role, next)).isEmpty();
            work.setRollbackOnly();
        });
    }

    @Test
    void a_person_is_signed_out_everywhere_after_being_asked_back_by_administrators_only() {
        SignedIn lost = hub.as(person);
        assertThat(lost.get("/my/account").status()).isEqualTo(200);
        String ending = address + "/sessions/ending";

        assertThat(teuta.get(address).body()).contains("In 1 browser.");
        assertThat(teuta.get(ending).body()).contains("will be signed out in every browser");
        assertThat(hub.as(cast.somebody(Role.MANAGER)).post(ending).status()).isEqualTo(404);
        assertThat(teuta.post(ending).location()).isEqualTo(address);
        assertThat(lost.get("/my/account").location()).contains("/sign-in");
        assertThat(teuta.get(address).body()).contains("In no browser at the moment.");
        assertThat(acts()).endsWith("identity.signed-out-by");
    }

    @Test
    void nobody_but_an_administrator_gives_roles() {
        for (Role role : List.of(Role.MANAGER, Role.AUDITOR, Role.OFFICER)) {
            SignedIn other = hub.as(cast.somebody(role));
            assertThat(other.get(address).status()).isEqualTo(404);
            assertThat(other.post(address + "/roles", "role", "administrator", "scope", "hub:")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(roles.of(person)).isEmpty();
    }

    @Autowired
    org.komshi.identity.People people;

    private PersonId people(String name, String email) {
        return people.register(email, name, org.komshi.language.Languages.of("mk"));
    }

    private List<String> acts() {
        return jdbc.sql("select act from audit.entry where dossier_id = :id order by id")
                .param("id", person.value())
                .query(String.class)
                .list();
    }
}
