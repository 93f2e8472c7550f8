package org.komshi.organisations.colleagues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import org.komshi.organisations.Capacity;
import org.komshi.organisations.OrganisationId;
import org.komshi.organisations.Organisations;
import org.komshi.organisations.Representative;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class ColleaguesTest {
    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    HubClock clock;

    @Autowired
    JdbcClient jdbc;

    private PersonId leader;
    private PersonId colleague;
    private OrganisationId organisation;
    private String address;

    @BeforeEach
    void an_organisation_with_one_legal_representative() {
        leader = cast.somebody();
        colleague = cast.somebody();
        organisation = cast.organisationOf(leader);
        address = "/my/organisations/" + organisation.value();
    }

    @AfterEach
    void the_clock_goes_on() {
        clock.followDatabase();
    }

    @Test
    void one_invited_by_mail_accepts_and_acts() {
        String invitation = invite(colleague, "editor");
        SignedIn browser = hub.as(colleague);

        assertThat(hub.as(leader).get(address).body()).contains(email(colleague), "invited");
        assertThat(browser.get(invitation).body()).contains("invites you to write applications for Association");
        assertThat(browser.post(invitation + "/acceptance").location()).isEqualTo(address);
        assertThat(organisations.represents(colleague, organisation, Capacity.EDITOR))
                .isTrue();
        assertThat(browser.post(invitation + "/acceptance").status()).isEqualTo(404);
    }

    @Test
    void nobody_else_accepts_it() {
        String invitation = invite(colleague, "legal-representative");
        PersonId stranger = cast.somebody();

        assertThat(hub.as(stranger).get(invitation).status()).isEqualTo(404);
        assertThat(hub.as(stranger).post(invitation + "/acceptance").status()).isEqualTo(404);
        assertThat(organisations.represents(stranger, organisation)).isFalse();
    }

    @Test
    void an_invitation_withdrawn_or_over_is_not_found() {
        String withdrawn = invite(colleague, "editor");
        hub.as(leader).post(address + withdrawn.replace("/my", "") + "/withdrawal");
        assertThat(hub.as(colleague).get(withdrawn).status()).isEqualTo(404);

        String over = invite(colleague, "editor");
        clock.set(clock.instant().plus(Duration.ofDays(30)));
        assertThat(hub.as(colleague).get(over).status()).isEqualTo(404);
        assertThat(hub.as(colleague).post(over + "/acceptance").status()).isEqualTo(404);
    }

    @Test
    void who_acts_or_is_invited_already_is_not_invited_again() {
        invite(colleague, "editor");

        assertThat(refused(email(colleague), "editor")).contains("is invited already");
        assertThat(refused(email(leader), "editor")).contains("acts for the organisation already");
        assertThat(refused("no address", "editor"))
                .contains("This is no mail address")
                .contains("no address");
        assertThat(refused("new@example.org", "")).contains("not chosen what the colleague may do");
    }

    @Test
    void the_last_legal_representative_stays() {
        SignedIn.Answer refused = hub.as(leader).post(ending(leader));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("the only legal representative");
        assertThat(organisations.represents(leader, organisation)).isTrue();
    }

    @Test
    void a_colleague_is_ended_after_being_asked_back() {
        organisations.represent(organisation, colleague, Capacity.EDITOR, leader);
        String ending = ending(colleague);

        assertThat(hub.as(leader).get(ending).body()).contains("will no longer read or write anything");
        assertThat(organisations.represents(colleague, organisation)).isTrue();
        assertThat(hub.as(leader).post(ending).location()).isEqualTo(address);
        assertThat(organisations.represents(colleague, organisation)).isFalse();
        assertThat(hub.as(colleague).get(address).status()).isEqualTo(404);
    }

    @Test
    void one_leaves_oneself_but_ends_no_other_as_an_editor() {
        organisations.represent(organisation, colleague, Capacity.EDITOR, leader);

        assertThat(hub.as(colleague).post(ending(leader)).status()).isEqualTo(404);
        assertThat(hub.as(cast.somebody()).post(ending(colleague)).status()).isEqualTo(404);
        assertThat(hub.as(colleague).post(ending(colleague)).location()).isEqualTo("/my/organisations");
    }

    @Test
    void each_step_stands_in_the_record() {
        String invitation = invite(colleague, "editor");
        hub.as(colleague).post(invitation + "/acceptance");
        hub.as(leader).post(ending(colleague));

        assertThat(jdbc.sql("select act from audit.entry where dossier_id = :id order by id")
                        .param("id", organisation.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "organisations.registered",
                        "organisations.representation-given",
                        "organisations.colleague-invited",
                        "organisations.representation-given",
                        "organisations.representation-ended");
    }

    private String invite(PersonId person, String capacity) {
        assertThat(hub.as(leader)
                        .post(address + "/invitations", "email", email(person), "capacity", capacity)
                        .location())
                .isEqualTo(address);
        String body =
                jdbc.sql("""
                        select body from mail.message
                         where recipient = :email and template = 'organisations.invitation'
                         order by queued_at desc, id desc limit 1
                        """).param("email", email(person)).query(String.class).single();
        return body.replaceAll("(?s).*(/my/invitations/[0-9a-f-]{36}).*", "$1");
    }

    private String refused(String email, String capacity) {
        SignedIn.Answer answer = hub.as(leader).post(address + "/invitations", "email", email, "capacity", capacity);
        assertThat(answer.status()).isEqualTo(422);
        return answer.body();
    }

    private String ending(PersonId person) {
        return address + "/colleagues/"
                + organisations.representatives(organisation).stream()
                        .filter(acting -> acting.person().equals(person))
                        .map(Representative::representation)
                        .findFirst()
                        .orElseThrow()
                + "/ending";
    }

    private String email(PersonId person) {
        return people.person(person).email();
    }
}
