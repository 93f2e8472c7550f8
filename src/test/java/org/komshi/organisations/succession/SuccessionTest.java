package org.komshi.organisations.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.database.HubClock;
import org.komshi.files.Received;
import org.komshi.identity.People;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Scope;
import org.komshi.organisations.Capacity;
import org.komshi.organisations.OrganisationId;
import org.komshi.organisations.Organisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class SuccessionTest {
    private static final Instant NOON = Instant.parse("2027-05-10T10:00:00Z");
    private static final Duration WAIT = Duration.ofDays(7);

    @Autowired
    Hub hub;

    @Autowired
    SuccessionScans scans;

    @Autowired
    Cast cast;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    SuccessionMove move;

    @Autowired
    HubClock clock;

    @Autowired
    JdbcClient jdbc;

    private PersonId before;
    private PersonId editor;
    private PersonId successor;
    private OrganisationId organisation;
    private SignedIn officer;

    @BeforeEach
    void the_president_left_with_the_mailbox() {
        clock.set(NOON);
        before = cast.somebody();
        editor = cast.somebody();
        successor = cast.somebody();
        organisation = cast.organisationOf(before);
        organisations.represent(organisation, editor, Capacity.EDITOR, before);
        officer = hub.as(cast.somebody(Role.OFFICER));
    }

    @AfterEach
    void the_clock_goes_on() {
        clock.followDatabase();
    }

    @Test
    void with_a_good_paper_and_no_objection_representation_moves_after_seven_days() {
        String id = asked();
        check(id, "yes");
        assertThat(mail(before)).contains("a paper by which they represent it now", "/my/successions/" + id);
        assertThat(mail(editor)).contains("a paper by which they represent it now");

        clock.set(NOON.plus(WAIT).minusMillis(1));
        move.moveDue();
        assertThat(organisations.represents(successor, organisation)).isFalse();
        clock.set(NOON.plus(WAIT));
        move.moveDue();
        move.moveDue();

        assertThat(organisations.represents(successor, organisation, Capacity.LEGAL_REPRESENTATIVE))
                .isTrue();
        assertThat(organisations.represents(before, organisation)).isFalse();
        assertThat(organisations.represents(editor, organisation, Capacity.EDITOR))
                .isTrue();
        assertThat(mail(successor)).contains("you are now the legal representative");
        assertThat(mail(before)).contains("You no longer are");
        assertThat(hub.as(before).get("/my/successions/" + id).status()).isEqualTo(200);
        assertThat(acts())
                .endsWith(
                        "organisations.succession-asked",
                        "organisations.succession-accepted",
                        "organisations.representation-given",
                        "organisations.representation-ended");
    }

    @Test
    void a_paper_that_is_not_enough_ends_it_and_says_why() {
        String id = asked();
        assertThat(officer.get("/desk").body()).contains("/desk/successions/" + id);
        check(id, "no");

        assertThat(mail(successor)).contains("The paper is of 2019.");
        assertThat(mails(before)).isZero();
        assertThat(hub.as(successor).get("/my/successions/" + id).body()).contains("refused", "The paper is of 2019.");
        assertThat(officer.post("/desk/successions/" + id + "/check", "verdict", "yes", "finding", "Good after all")
                        .body())
                .contains("This is not possible any more");
        assertThat(asked()).isNotEqualTo(id);
    }

    @Test
    void an_objection_stops_the_time_until_a_second_officer_decides() {
        String id = asked();
        check(id, "yes");
        SignedIn objecting = hub.as(before);
        assertThat(objecting.get("/my/successions/" + id).body()).contains("Send the objection");
        assertThat(objecting
                        .post("/my/successions/" + id + "/objection", "objection", " ")
                        .status())
                .isEqualTo(422);
        objecting.post("/my/successions/" + id + "/objection", "objection", "The assembly elected me again.");
        clock.set(NOON.plus(WAIT));
        move.moveDue();
        assertThat(organisations.represents(successor, organisation)).isFalse();

        assertThat(officer.get("/desk/successions/" + id).body()).contains("another officer answers the objection");
        assertThat(settle(officer, id, "no").body()).contains("This is not possible any more");
        SignedIn second = hub.as(cast.somebody(Role.MANAGER));
        assertThat(settle(second, id, "no").location()).isEqualTo("/desk/successions/" + id);
        assertThat(mail(successor)).contains("found the objection right", "Minutes of May.");
        assertThat(organisations.represents(before, organisation, Capacity.LEGAL_REPRESENTATIVE))
                .isTrue();
        assertThat(settle(second, id, "yes").status()).isEqualTo(422);
    }

    @Test
    void an_objection_that_is_not_right_lets_representation_move_at_once() {
        String id = asked();
        check(id, "yes");
        hub.as(editor).post("/my/successions/" + id + "/objection", "objection", "I do not like it.");
        settle(hub.as(cast.somebody(Role.OFFICER)), id, "yes");

        assertThat(organisations.represents(successor, organisation, Capacity.LEGAL_REPRESENTATIVE))
                .isTrue();
        assertThat(acts()).contains("organisations.succession-objected", "organisations.succession-upheld");
    }

    @Test
    void after_the_time_nobody_objects_and_before_the_check_nobody_sees_it() {
        String id = asked();
        assertThat(hub.as(before).get("/my/successions/" + id).status()).isEqualTo(404);
        check(id, "yes");
        clock.set(NOON.plus(WAIT));

        assertThat(hub.as(before)
                        .post("/my/successions/" + id + "/objection", "objection", "Late")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void strangers_other_countries_officers_and_the_asker_themselves_decide_nothing() {
        String id = asked();
        String desk = "/desk/successions/" + id;
        for (SignedIn other : List.of(
                hub.as(cast.somebody(Role.ASSESSOR)),
                hub.as(cast.somebody(Scope.country("AL"), Role.OFFICER)),
                hub.as(before))) {
            assertThat(other.get(desk).status()).isEqualTo(404);
            assertThat(other.post(desk + "/check", "verdict", "yes", "finding", "x")
                            .status())
                    .isEqualTo(404);
            assertThat(other.post("/my/successions/" + id + "/withdrawal").status())
                    .isEqualTo(404);
        }
        check(id, "yes");
        assertThat(hub.as(cast.somebody()).get("/my/successions/" + id).status())
                .isEqualTo(404);
        assertThat(hub.as(cast.somebody())
                        .post("/my/successions/" + id + "/objection", "objection", "x")
                        .status())
                .isEqualTo(404);
        assertThat(hub.as(successor)
                        .post("/my/successions/" + id + "/objection", "objection", "x")
                        .status())
                .isEqualTo(404);

        PersonId both = cast.somebody(Role.OFFICER);
        OrganisationId other = cast.organisationOf(cast.somebody());
        String own = ask(both, other).location().substring("/my/successions/".length());
        assertThat(hub.as(both).get("/desk/successions/" + own).body()).contains("another officer checks it");
        assertThat(hub.as(both)
                        .post("/desk/successions/" + own + "/check", "verdict", "yes", "finding", "x")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void one_at_a_time_for_an_organisation_and_what_is_missing_is_said_at_its_field() {
        asked();
        assertThat(ask(cast.somebody(), organisation).body())
                .contains("Somebody has asked for this organisation already");
        assertThat(ask(before, organisation).body()).contains("You represent this organisation already");
        SignedIn.Answer empty = hub.as(successor)
                .post("/my/successions", "country", "MK", "number", "nowhere", "reason", "", "paper", "");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body())
                .contains("href=\"#number\"", "href=\"#reason\"", "href=\"#paper\"", "value=\"nowhere\"");
    }

    @Test
    void a_scan_of_the_paper_is_read_by_the_asker_and_by_officers_and_by_nobody_else() {
        SignedIn browser = hub.as(successor);
        String[] fields = {
            "country",
            "MK",
            "number",
            organisations.organisation(organisation).registrationNumber(),
            "reason",
            "The president left in March.",
            "paper",
            "Extract no. 123/2027"
        };
        SignedIn.Answer refused = browser.upload(
                "/my/successions", List.of(new SignedIn.Sent("scan", "extract.pdf", new byte[] {'M', 'Z', 0})), fields);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#scan\"", "Extract no. 123/2027", "choose it again");

        String address = browser.upload(
                        "/my/successions", List.of(new SignedIn.Sent("scan", "Извод.pdf", Received.pdf())), fields)
                .location();

        assertThat(browser.get(address).body()).contains(address + "/scan");
        assertThat(browser.get(address + "/scan").bytes()).isEqualTo(Received.pdf());
        String atDesk = address.replace("/my/", "/desk/");
        assertThat(officer.get(atDesk).body()).contains(atDesk + "/scan");
        assertThat(officer.get(atDesk + "/scan").header("Content-Disposition")).startsWith("attachment;");
        assertThat(hub.as(before).get(address + "/scan").status()).isEqualTo(404);
        check(address.replace("/my/successions/", ""), "yes");
        assertThat(hub.as(before).get(address).body()).doesNotContain(address + "/scan");
        assertThat(hub.as(before).get(address + "/scan").status()).isEqualTo(404);
        assertThat(hub.as(before).get(atDesk + "/scan").status()).isEqualTo(404);
    }

    @Test
    void a_scan_is_kept_for_a_year_after_the_end() {
        SignedIn browser = hub.as(successor);
        String address = browser.upload(
                        "/my/successions",
                        List.of(new SignedIn.Sent("scan", "extract.pdf", Received.pdf())),
                        "country",
                        "MK",
                        "number",
                        organisations.organisation(organisation).registrationNumber(),
                        "reason",
                        "The president left in March.",
                        "paper",
                        "Extract no. 123/2027")
                .location();
        UUID scan = jdbc.sql("select scan from organisations.succession where id = :id")
                .param("id", UUID.fromString(address.replace("/my/successions/", "")))
                .query(UUID.class)
                .single();
        browser.post(address + "/withdrawal");

        assertThat(scans.held(List.of(scan))).containsExactly(scan);
        clock.set(clock.instant().plus(Duration.ofDays(367)));
        assertThat(scans.held(List.of(scan))).isEmpty();
    }

    @Test
    void the_asker_withdraws_and_may_ask_again() {
        String id = asked();
        hub.as(successor).post("/my/successions/" + id + "/withdrawal");

        assertThat(hub.as(successor).get("/my/successions").body()).contains("withdrawn");
        assertThat(asked()).isNotEqualTo(id);
    }

    private String asked() {
        String location = ask(successor, organisation).location();
        assertThat(location).startsWith("/my/successions/");
        return location.substring("/my/successions/".length());
    }

    private SignedIn.Answer ask(PersonId who, OrganisationId which) {
        return hub.as(who)
                .post(
                        "/my/successions",
                        Map.of(
                                "country",
                                "MK",
                                "number",
                                " "
                                        + organisations
                                                .organisation(which)
                                                .registrationNumber()
                                                .toLowerCase() + " ",
                                "reason",
                                "The president left in March.",
                                "paper",
                                "Extract no. 123/2027 of 3 May 2027"));
    }

    private void check(String id, String verdict) {
        assertThat(officer.post("/desk/successions/" + id + "/check", "verdict", "", "finding", "kept")
                        .body())
                .contains("Nothing is chosen", "kept");
        assertThat(officer.post(
                                "/desk/successions/" + id + "/check",
                                "verdict",
                                verdict,
                                "finding",
                                "The paper is of 2019.")
                        .location())
                .isEqualTo("/desk/successions/" + id);
    }

    private static SignedIn.Answer settle(SignedIn who, String id, String verdict) {
        return who.post("/desk/successions/" + id + "/settlement", "verdict", verdict, "settlement", "Minutes of May.");
    }

    private List<String> acts() {
        return jdbc.sql("select act from audit.entry where dossier_id = :id order by id")
                .param("id", organisation.value())
                .query(String.class)
                .list();
    }

    private String mail(PersonId to) {
        return mailed(to).orElse("");
    }

    private Optional<String> mailed(PersonId to) {
        return jdbc.sql("select body from mail.message where recipient = :to order by id desc limit 1")
                .param("to", people.person(to).email())
                .query(String.class)
                .optional();
    }

    private long mails(PersonId to) {
        return mailed(to).stream().count();
    }
}
