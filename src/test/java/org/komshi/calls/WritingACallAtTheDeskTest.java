package org.komshi.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.SignedIn.Answer;
import org.komshi.database.HubClock;
import org.komshi.database.Ids;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class WritingACallAtTheDeskTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Programmes programmes;

    @Autowired
    Calls calls;

    @Autowired
    HubClock clock;

    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    SignedIn petar;
    ProgrammeId programme;
    CallExamples examples;

    @BeforeEach
    void petar_is_at_the_desk() {
        clock.set(Instant.parse("2027-01-04T09:00:00Z"));
        examples = new CallExamples(jdbc);
        programme = programmes.create(CallExamples.programme());
        petar = hub.as(cast.somebody(Role.OFFICER));
    }

    @AfterEach
    void time_goes_on() {
        clock.followDatabase();
    }

    @Test
    void a_call_goes_from_nothing_to_public_and_is_extended() {
        String call = created();
        assertThat(petar.get(call + "/publication").body())
                .contains("texts#title-mk")
                .contains("rules#envelope");

        assertThat(petar.post(call + "/texts", texts("1")).location()).endsWith("/texts?saved");
        assertThat(petar.post(call + "/rules", rules("1")).location()).endsWith("/rules?saved");
        assertThat(petar.post(call + "/rounds", rounds("1", "2027-03-01T12:00")).location())
                .endsWith("/rounds?saved");
        assertThat(petar.get(call + "/publication").body()).contains("Monday, 1 March 2027 at 12:00");
        assertThat(petar.post(call + "/publication").location()).endsWith("?published");
        assertThat(petar.post(call + "/publication").location()).endsWith(call);

        Answer check = petar.post(call + "/corrigenda/check", noted(rounds("2", "2027-03-08T12:00")));
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.body()).contains("<del>Monday, 1 March").contains("<ins>Monday, 8 March");
        assertThat(petar.post(call + "/corrigenda", noted(rounds("2", "2027-03-08T12:00")))
                        .location())
                .endsWith("/corrigenda?published");
        assertThat(id(call).firstRound().closesAt()).contains(Instant.parse("2027-03-08T11:00:00Z"));
        assertThat(hub.visitor().get("/en/calls/" + id(call).slug()).body()).contains("Corrigendum 1");
    }

    @Test
    void bringing_a_deadline_forward_is_refused_with_entries_kept() {
        String call = published();

        Answer refused = petar.post(call + "/corrigenda/check", noted(rounds("2", "2027-02-28T12:00")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("never brought forward").contains("value=\"2027-02-28T12:00\"");
    }

    @Test
    void a_time_in_the_hour_that_does_not_exist_is_asked_back() {
        String call = created();

        Answer refused = petar.post(call + "/rounds", rounds("1", "2027-03-28T02:30"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("the clock goes from 02:00 to 03:00");
    }

    @Test
    void a_time_in_the_hour_that_exists_twice_is_asked_back_and_then_taken() {
        String call = created();
        String[] fields = rounds("1", "2027-10-31T02:30");
        fields = with(fields, "opens-2", "2027-12-01T09:00", "closes-2", "2027-12-20T12:00");

        Answer refused = petar.post(call + "/rounds", fields);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("the second time (winter time)");

        assertThat(petar.post(call + "/rounds", with(fields, "closes-1-which", "second"))
                        .status())
                .isEqualTo(303);
        assertThat(id(call).firstRound().closesAt()).contains(Instant.parse("2027-10-31T01:30:00Z"));
        assertThat(petar.get(call + "/rounds").body()).contains("value=\"second\" checked");
    }

    @Test
    void of_two_officers_at_once_the_later_one_loses_nothing() {
        String call = created();
        hub.as(cast.somebody(Role.OFFICER)).post(call + "/rules", rules("1"));

        Answer refused = petar.post(call + "/rules", with(rules("1"), "complaint-days", "30"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("saved this page on")
                .contains("<del>8</del>")
                .contains("<ins>30</ins>")
                .contains("name=\"version\" value=\"2\"");
        assertThat(petar.post(call + "/rules", with(rules("2"), "complaint-days", "30"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void amounts_are_understood_as_people_write_them_and_faults_stand_at_their_fields() {
        String call = created();

        assertThat(petar.post(call + "/rules", with(rules("1"), "envelope", "2.500.000"))
                        .status())
                .isEqualTo(303);
        assertThat(id(call).rules().sums().envelope().orElseThrow().amount()).isEqualByComparingTo("2500000");
        Answer refused = petar.post(call + "/rules", with(rules("2"), "envelope", "a lot", "months-max", "999"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"envelope-problem\"").contains("id=\"months-max-problem\"");
    }

    @Test
    void others_read_at_most_and_never_write() {
        String call = created();
        SignedIn dejan = hub.as(cast.dejan());
        assertThat(dejan.get(call + "/rules").body()).contains("<fieldset disabled");
        for (PersonId other : List.of(cast.dejan(), cast.vesna(), cast.mira(), cast.ana())) {
            for (String act : List.of("/texts", "/rules", "/rounds", "/publication", "/corrigenda", "/withdrawal")) {
                assertThat(hub.as(other).post(call + act, rules("1")).location())
                        .as(act)
                        .doesNotContain("/desk");
            }
        }
        PersonId elsewhere = cast.somebody(
                org.komshi.identity.Scope.programme(
                        programmes.create(CallExamples.programme()).value()),
                Role.OFFICER);
        assertThat(hub.as(elsewhere).get(call + "/texts").status()).isEqualTo(404);
        assertThat(hub.as(elsewhere).post(call + "/texts", texts("1")).status()).isEqualTo(404);
        assertThat(hub.as(cast.mira()).get(call).status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void a_withdrawn_call_stays_readable_with_its_reason() {
        String call = published();
        assertThat(petar.post(call + "/withdrawal", "reason-en", "No money").status())
                .isEqualTo(422);

        assertThat(petar.post(
                                call + "/withdrawal",
                                "reason-en",
                                "The donor stopped.",
                                "reason-mk",
                                "Донаторот запре.",
                                "reason-sq",
                                "Donatori u ndal.",
                                "reason-sr",
                                "Donator je stao.")
                        .status())
                .isEqualTo(303);

        assertThat(hub.visitor().get("/mk/calls/" + id(call).slug()).body()).contains("Донаторот запре.");
        assertThat(petar.get(call + "/withdrawal").status()).isEqualTo(404);
    }

    @Test
    void an_unfinished_call_waits_on_the_desk() {
        String call = created();

        assertThat(petar.get("/desk").body()).contains(call + "/publication");
        assertThat(hub.as(cast.ana()).get("/desk").status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void a_definition_that_does_not_read_is_refused_in_words() {
        assertThat(petar.get("/desk/definitions").body()).contains("concept-note");
        assertThat(petar.post("/desk/definitions", "file", "").status()).isEqualTo(422);
    }

    @Test
    void a_new_version_of_a_grid_is_added_and_used_in_a_call() throws java.io.IOException {
        String name = "grid-" + UUID.randomUUID();
        String standard = new ClassPathResource("definitions/concept-note-grid.json")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("\"concept-note-grid\"", "\"" + name + "\"");
        String second = standard.replaceFirst("\"version\": *1\\b", "\"version\": 2");
        assertThat(second).isNotEqualTo(standard);

        assertThat(petar.upload("/desk/definitions", "file", "grid.json", standard)
                        .location())
                .endsWith("?added");
        String added =
                petar.upload("/desk/definitions", "file", "grid.json", second).location();
        assertThat(added).startsWith("/desk/definitions/").endsWith("?added");
        assertThat(petar.get(added).status()).isEqualTo(200);
        assertThat(petar.upload("/desk/definitions", "file", "grid.json", second)
                        .location())
                .as("the same file again adds nothing")
                .isEqualTo(added.replace("?added", ""));
        Answer changed =
                petar.upload("/desk/definitions", "file", "grid.json", second.replace("\"weight\": ", "\"weight\": 1"));
        assertThat(changed.status())
                .as("a version that is there is never another")
                .isEqualTo(422);

        String grid = added.replaceAll(".*/|\\?.*", "");
        String call = created();
        assertThat(petar.get(call + "/rounds").body()).contains("<option value=\"" + grid + "\"");
        assertThat(petar.post(call + "/rounds", with(rounds("1", "2027-03-01T12:00"), "grid-1", grid))
                        .location())
                .endsWith("?saved");
        assertThat(id(call).round(1).grid().orElseThrow().value()).hasToString(grid);

        assertThat(hub.as(cast.vesna())
                        .upload("/desk/definitions", "file", "grid.json", second)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_code_that_is_taken_is_refused() {
        String call = created();

        Answer refused = petar.post(
                "/desk/calls",
                "programme",
                programme.value().toString(),
                "title-en",
                "Again",
                "code",
                id(call).code(),
                "slug",
                "again-" + Ids.next());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"code-problem\"").contains("value=\"Again\"");
    }

    private String created() {
        String code = "EX-" + UUID.randomUUID().toString().substring(0, 8);
        Answer answer = petar.post(
                "/desk/calls",
                "programme",
                programme.value().toString(),
                "title-en",
                "Safe streets",
                "code",
                code,
                "slug",
                code.toLowerCase(Locale.ROOT));
        assertThat(answer.status()).isEqualTo(303);
        return answer.location().replace(hub.address(), "");
    }

    private String published() {
        String call = created();
        petar.post(call + "/texts", texts("1"));
        petar.post(call + "/rules", rules("1"));
        petar.post(call + "/rounds", rounds("1", "2027-03-01T12:00"));
        assertThat(petar.post(call + "/publication").location()).endsWith("?published");
        return call;
    }

    private CallView id(String address) {
        return calls.call(new CallId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1))));
    }

    static String[] texts(String version) {
        List<String> fields = new ArrayList<>(List.of("version", version));
        CallExamples.texts()
                .byName()
                .forEach((name, text) -> text.versions().forEach((code, value) -> {
                    fields.add(name + "-" + code);
                    fields.add(value);
                }));
        return fields.toArray(String[]::new);
    }

    static String[] rules(String version) {
        return new String[] {
            "version", version, "envelope", "2000000", "grant-min", "150000", "grant-max", "600000", "months-max", "24",
            "countries", "MK", "countries", "XK", "kinds", "association", "min-age", "1", "zone", "Europe/Skopje",
            "binding", "mk", "complaint-days", "8"
        };
    }

    private String[] rounds(String version, String closes) {
        return rounds(examples, version, closes);
    }

    static String[] rounds(CallExamples examples, String version, String closes) {
        List<String> fields = new ArrayList<>(List.of("version", version, "part", "rounds"));
        for (int number = 1; number <= 2; number++) {
            for (String kind : List.of("form", "grid", "checklist")) {
                fields.addAll(List.of(
                        kind + "-" + number, examples.definition(kind).value().toString()));
            }
        }
        fields.addAll(List.of("opens-1", "2027-01-11T09:00", "closes-1", closes, "results-1", "2027-04-20"));
        fields.addAll(List.of("opens-2", "2027-05-03T09:00", "closes-2", "2027-06-01T12:00"));
        return fields.toArray(String[]::new);
    }

    static String[] noted(String[] fields) {
        return with(
                fields,
                "note-en",
                "More time.",
                "note-mk",
                "Повеќе време.",
                "note-sq",
                "Më shumë kohë.",
                "note-sr",
                "Više vremena.");
    }

    /** The fields with some of them entered otherwise. */
    static String[] with(String[] fields, String... changed) {
        List<String> all = new ArrayList<>(List.of(fields));
        for (int at = 0; at < changed.length; at += 2) {
            int known = all.indexOf(changed[at]);
            if (known >= 0) {
                all.set(known + 1, changed[at + 1]);
            } else {
                all.addAll(List.of(changed[at], changed[at + 1]));
            }
        }
        return all.toArray(String[]::new);
    }
}
