package org.komshi.awards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.awards.AwardExamples.Example;
import org.komshi.awards.publication.Protection;
import org.komshi.identity.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much of an award is public is decided first; the organisation can protect more at once; everything obeys. */
@HubTest
class PublishingAwardsTest {
    @Autowired
    Awards awards;

    @Autowired
    AwardExamples examples;

    @Autowired
    Protection protection;

    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    @Autowired
    JdbcClient jdbc;

    private Example example;
    private PersonId applicant;

    @BeforeEach
    void two_awards_are_in_the_draft_and_the_second_works_with_people_at_risk() {
        example = examples.fullApplications(3);
        applicant = example.applicants().get(1);
        examples.sensitive(example.proposal(1), applicant);
        awards.draft(example.round(), examples.draft(example, 2), cast.petar());
    }

    @AfterEach
    void time_goes_on() {
        examples.followDatabase();
    }

    @Test
    void a_sensitive_topic_starts_with_the_name_withheld_and_others_in_full() {
        decide();

        assertThat(level(0)).isEqualTo("full");
        assertThat(level(1)).isEqualTo("name-withheld");
        assertThat(csv()).contains("Association 1 (invented)").doesNotContain("Association 2 (invented)");
        assertThat(hub.visitor().get("/en/grants/" + slug(1)).body()).doesNotContain("Association 2 (invented)");
        assertThat(callPage()).contains("Name withheld").contains("1,000,000");
    }

    @Test
    void a_manager_chooses_before_the_decision_and_a_sensitive_topic_in_full_needs_a_reason() {
        SignedIn vesna = hub.as(cast.vesna());
        assertThat(vesna.get(example.desk("publication")).body()).contains("Osetljiva tema");

        SignedIn.Answer refused = choose(vesna, "hidden", "", "full", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("reason-" + example.proposal(0).value() + "-problem")
                .contains("reason-" + example.proposal(1).value() + "-problem");

        assertThat(choose(vesna, "hidden", "A shelter whose address must not be found.", "full", "They ask for it.")
                        .location())
                .endsWith("/decision/confirmation");
        decide();
        assertThat(level(0)).isEqualTo("hidden");
        assertThat(level(1)).isEqualTo("full");
    }

    @Test
    void a_choice_made_on_an_older_draft_is_refused_and_kept_on_the_page() {
        SignedIn petar = hub.as(cast.petar());
        awards.draft(example.round(), examples.draft(example, 2), cast.vesna());

        SignedIn.Answer refused = petar.post(
                example.desk("publication"),
                "version",
                "1",
                "level-" + example.proposal(0).value(),
                "hidden",
                "reason-" + example.proposal(0).value(),
                "Засолниште.");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Засолниште.");
    }

    @Test
    void a_hidden_award_is_nowhere_and_counts_in_no_sum() {
        decide();
        set(0, "hidden", "Because.");

        assertThat(csv()).doesNotContain("Association 1");
        assertThat(hub.visitor().get("/en/grants/" + slug(0)).status()).isEqualTo(404);
        assertThat(list()).contains("500,000").doesNotContain("1,000,000");
        assertThat(callPage()).contains("500,000").doesNotContain("1,000,000");
    }

    @Test
    void a_withheld_place_does_not_come_out_by_the_list_or_the_sum_of_its_country() {
        decide();
        set(0, "place-withheld", "Because.");

        String country = jdbc.sql("select country from awards.award where id = :id")
                .param("id", award(0).value())
                .query(String.class)
                .single();
        assertThat(hub.visitor()
                        .get("/en/grants?call=" + callSlug() + "&country=" + country)
                        .body())
                .doesNotContain(slug(0))
                .doesNotContain("1,000,000");
        assertThat(list()).contains(slug(0)).contains("1,000,000");
    }

    @Test
    void a_delayed_award_becomes_public_on_its_day_and_not_before() {
        decide();
        String day = "2027-12-01";
        hub.as(cast.vesna())
                .post(
                        "/desk/awards/" + award(0).value() + "/publication",
                        "version",
                        version(0),
                        "level",
                        "delayed",
                        "until",
                        day,
                        "reason",
                        "The trial is still going on.");
        examples.at(Instant.parse("2027-11-30T22:59:59Z"));
        protection.endDelays();
        assertThat(csv()).doesNotContain("Association 1");

        examples.at(Instant.parse("2027-11-30T23:00:00Z"));
        protection.endDelays();
        assertThat(csv()).contains("Association 1");
        assertThat(level(0)).isEqualTo("full");
    }

    @Test
    void the_organisation_protects_more_at_once_and_never_less() {
        decide();
        SignedIn browser = hub.as(applicant);
        String address = "/my/awards/" + award(1).value();
        assertThat(browser.get(address).body()).contains("value=\"hidden\"").doesNotContain("value=\"full\"");

        SignedIn.Answer less = browser.post(address + "/protection", "level", "full", "reason", "Сега смее.");
        assertThat(less.status()).isEqualTo(422);
        assertThat(level(1)).isEqualTo("name-withheld");

        assertThat(browser.post(address + "/protection", "level", "hidden", "reason", "Добивме закани.")
                        .location())
                .isEqualTo(address);
        assertThat(level(1)).isEqualTo("hidden");
        assertThat(hub.visitor().get("/en/grants/" + slug(1)).status()).isEqualTo(404);
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where act = 'awards.protection-raised' and subject_id = :id")
                        .param("id", award(1).value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nobody_else_protects_or_shows_it() {
        decide();
        String mine = "/my/awards/" + award(1).value();
        String desk = "/desk/awards/" + award(1).value();

        for (PersonId stranger : List.of(cast.ana(), example.applicants().get(0), cast.vesna())) {
            assertThat(hub.as(stranger).get(mine).status()).isEqualTo(404);
            assertThat(hub.as(stranger)
                            .post(mine + "/protection", "level", "hidden", "reason", "Не.")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(hub.as(cast.dejan()).get(desk).status()).isEqualTo(200);
        assertThat(hub.as(cast.dejan())
                        .post(desk + "/publication", "version", version(1), "level", "full", "reason", "No.")
                        .status())
                .isEqualTo(404);
        assertThat(hub.as(applicant).get(desk).status()).isEqualTo(404);
        assertThat(level(1)).isEqualTo("name-withheld");
    }

    @Test
    void showing_more_is_asked_once_more() {
        decide();
        SignedIn vesna = hub.as(cast.vesna());
        String address = "/desk/awards/" + award(1).value() + "/publication";
        String[] wish = {"version", version(1), "level", "full", "reason", "They ask for it."};

        assertThat(vesna.post(address, wish).body()).contains("name=\"confirmed\"");
        assertThat(level(1)).isEqualTo("name-withheld");

        vesna.post(address, "version", version(1), "level", "full", "reason", "They ask.", "confirmed", "yes");
        assertThat(level(1)).isEqualTo("full");
    }

    @Test
    void an_officer_writes_title_and_summary_in_each_language_and_sees_what_is_missing() {
        decide();
        SignedIn petar = hub.as(cast.petar());
        String address = "/desk/awards/" + award(0).value();
        assertThat(petar.get("/desk/calls/" + example.call().value() + "/awards")
                        .body())
                .contains("English");

        String before = version(0);
        assertThat(petar.post(address + "/texts", "version", before, "title-en", "Bridges", "title-mk", "Мостови")
                        .location())
                .isEqualTo(address);
        assertThat(hub.visitor().get("/en/grants/" + slug(0)).body()).contains("Bridges");
        SignedIn.Answer late =
                petar.post(address + "/texts", "version", before, "title-en", "Bridges again", "title-mk", "Мостови");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Bridges again");
        assertThat(petar.post(address + "/texts", "version", version(0), "title-en", " ")
                        .status())
                .isEqualTo(422);
        assertThat(hub.as(cast.dejan())
                        .post(address + "/texts", "version", version(0), "title-en", "Mine")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void texts_do_not_name_whose_name_is_withheld() {
        decide();
        SignedIn petar = hub.as(cast.petar());

        SignedIn.Answer refused = petar.post(
                "/desk/awards/" + award(1).value() + "/texts",
                "version",
                version(1),
                "title-en",
                "How association 2 helps");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("title-en-problem");
    }

    private void decide() {
        assertThat(awards.decide(example.round(), cast.vesna())).isEmpty();
    }

    private SignedIn.Answer choose(SignedIn by, String first, String why, String second, String whySecond) {
        String version = jdbc.sql("select version from awards.decision where round = :round")
                .param("round", example.round().value())
                .query(String.class)
                .single();
        return by.post(
                example.desk("publication"),
                "version",
                version,
                "level-" + example.proposal(0).value(),
                first,
                "reason-" + example.proposal(0).value(),
                why,
                "level-" + example.proposal(1).value(),
                second,
                "reason-" + example.proposal(1).value(),
                whySecond);
    }

    private void set(int at, String level, String reason) {
        assertThat(hub.as(cast.vesna())
                        .post(
                                "/desk/awards/" + award(at).value() + "/publication",
                                "version",
                                version(at),
                                "level",
                                level,
                                "reason",
                                reason)
                        .location())
                .isEqualTo("/desk/awards/" + award(at).value());
    }

    private AwardId award(int at) {
        return examples.award(example.proposal(at));
    }

    private String level(int at) {
        return of(at, "publication_level");
    }

    private String slug(int at) {
        return of(at, "slug");
    }

    private String version(int at) {
        return of(at, "version");
    }

    private String of(int at, String column) {
        return jdbc.sql("select " + column + "::text from awards.award where id = :id")
                .param("id", award(at).value())
                .query(String.class)
                .single();
    }

    private String callSlug() {
        return "example-" + example.call().value();
    }

    private String list() {
        return hub.visitor().get("/en/grants?call=" + callSlug()).body();
    }

    private String csv() {
        return hub.visitor().get("/en/grants.csv?call=" + callSlug()).body();
    }

    private String callPage() {
        return hub.visitor().get("/en/calls/" + callSlug()).body();
    }
}
