package org.komshi.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.komshi.calls.WritingACallAtTheDeskTest.noted;
import static org.komshi.calls.WritingACallAtTheDeskTest.rounds;
import static org.komshi.calls.WritingACallAtTheDeskTest.rules;
import static org.komshi.calls.WritingACallAtTheDeskTest.texts;
import static org.komshi.calls.WritingACallAtTheDeskTest.with;

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
import org.komshi.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Grant lines as an officer writes, publishes and corrects them. */
@HubTest
class WritingGrantLinesTest {
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
    String call;

    @BeforeEach
    void a_call_is_begun() {
        clock.set(Instant.parse("2027-01-04T09:00:00Z"));
        petar = hub.as(cast.somebody(Role.OFFICER));
        ProgrammeId programme = programmes.create(CallExamples.programme());
        String code = "EX-" + UUID.randomUUID().toString().substring(0, 8);
        call = petar.post(
                        "/desk/calls",
                        "programme",
                        programme.value().toString(),
                        "title-en",
                        "Two lines",
                        "code",
                        code,
                        "slug",
                        code.toLowerCase(Locale.ROOT))
                .location()
                .replace(hub.address(), "");
    }

    @AfterEach
    void time_goes_on() {
        clock.followDatabase();
    }

    @Test
    void lines_are_written_row_by_row_and_an_empty_row_is_none() {
        assertThat(petar.get(call + "/rules").body()).contains("name=\"lot\" value=\"A\"");

        assertThat(petar.post(call + "/rules", lines("1", "A", "1.200.000", "B", "800000", "C", ""))
                        .status())
                .isEqualTo(303);

        Lots lots = written().rules().lots();
        assertThat(lots.codes()).containsExactly("A", "B");
        assertThat(lots.sum().orElseThrow().amount()).isEqualByComparingTo("2000000");
        assertThat(petar.get(call + "/rules").body())
                .contains("value=\"Line B\"")
                .contains("name=\"lot\" value=\"C\"");
        assertThat(petar.post(call + "/rules", with(lines("2", "A", "1200000", "B", "800000"), "lot-B-gone", "yes"))
                        .status())
                .isEqualTo(303);
        assertThat(written().rules().lots().codes()).containsExactly("A");
    }

    @Test
    void a_line_without_name_or_sum_or_with_a_grant_above_it_is_told_at_its_field() {
        String[] fields = with(lines("1", "A", "", "B", "800000"), "lot-A-max", "100000", "lot-B-max", "900000");
        fields = with(fields, "lot-B-name-en", "", "lot-B-name-mk", "", "lot-B-name-sq", "", "lot-B-name-sr", "");

        Answer refused = petar.post(call + "/rules", fields);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"lot-A-envelope-problem\"")
                .contains("id=\"lot-B-max-problem\"")
                .contains("id=\"lot-B-name-en-problem\"")
                .contains("value=\"900000\"");
        assertThat(written().rules().lots().isEmpty()).isTrue();
    }

    @Test
    void one_line_alone_an_untranslated_one_and_more_than_the_envelope_keep_a_call_from_publication() {
        complete(with(lines("1", "A", "2000001"), "lot-A-name-mk", ""));

        assertThat(petar.get(call + "/publication").body())
                .contains("There is only one grant line.")
                .contains("The name of grant line A is missing in: Македонски.")
                .contains("rules#lot-A-name-mk")
                .contains("The grant lines come to 2,000,001");
        assertThat(petar.post(call + "/publication").status()).isEqualTo(422);
    }

    @Test
    void everyone_reads_the_lines_and_a_corrigendum_may_add_to_them_only() {
        complete(lines("1", "A", "1200000", "B", "500000"));
        assertThat(petar.post(call + "/publication").location()).endsWith("?published");
        String address = "/en/calls/" + written().slug();
        assertThat(hub.visitor().get(address).body()).contains("Line A").contains("1,200,000");

        Answer fewer = petar.post(call + "/corrigenda/check", correction(lines("2", "A", "1200000")));
        Answer smaller = petar.post(
                call + "/corrigenda/check",
                correction(with(lines("2", "A", "1200000", "B", "500000"), "lot-A-max", "200000")));
        Answer more =
                petar.post(call + "/corrigenda", correction(lines("2", "A", "1200000", "B", "600000", "C", "200000")));

        assertThat(fewer.status()).isEqualTo(422);
        assertThat(fewer.body()).contains("The grant lines of a published call stay");
        assertThat(smaller.status()).isEqualTo(422);
        assertThat(more.location()).endsWith("/corrigenda?published");
        assertThat(written().rules().lots().codes()).containsExactly("A", "B", "C");
        assertThat(hub.visitor().get(address).body())
                .contains("<ins>A · Line A")
                .contains("Corrigendum 1");
    }

    private CallView written() {
        return calls.call(new CallId(UUID.fromString(call.substring(call.lastIndexOf('/') + 1))));
    }

    private void complete(String[] rules) {
        petar.post(call + "/texts", texts("1"));
        assertThat(petar.post(call + "/rules", rules).status()).isEqualTo(303);
        petar.post(call + "/rounds", rounds(new CallExamples(jdbc), "1", "2027-03-01T12:00"));
    }

    private static String[] correction(String[] fields) {
        return noted(with(fields, "part", "rules"));
    }

    /** The rules with lines of these sums, named in every language; one without a sum is left empty. */
    private static String[] lines(String version, String... codesAndSums) {
        List<String> fields = new ArrayList<>(List.of(rules(version)));
        for (int at = 0; at < codesAndSums.length; at += 2) {
            String code = codesAndSums[at];
            String sum = codesAndSums[at + 1];
            fields.addAll(List.of("lot", code, "lot-" + code + "-envelope", sum));
            for (String language : List.of("en", "mk", "sq", "sr")) {
                fields.addAll(List.of("lot-" + code + "-name-" + language, sum.isEmpty() ? "" : "Line " + code));
            }
        }
        return fields.toArray(String[]::new);
    }
}
