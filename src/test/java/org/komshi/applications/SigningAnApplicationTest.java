package org.komshi.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.database.HubClock;
import org.komshi.documents.PaperCheck;
import org.komshi.forms.Answer;
import org.komshi.forms.Answers;
import org.komshi.forms.Forms;
import org.komshi.identity.PersonId;
import org.komshi.organisations.Capacity;
import org.komshi.organisations.Organisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The legal representative signs by a code from the mail; any later change voids it. */
@HubTest
class SigningAnApplicationTest {
    private static final Instant CLOSES = Instant.parse("2027-03-01T11:00:00Z");
    private static final String FORM = """
            {"kind": "form", "name": "signed-idea", "version": 1,
             "title": {"en": "Idea", "mk": "Идеја", "sq": "Ide", "sr": "Ideja"},
             "sections": [{"id": "idea", "title": {"en": "Idea", "mk": "Идеја", "sq": "Ide", "sr": "Ideja"},
               "questions": [
                 {"id": "title", "type": "short-text", "required": true, "maxCharacters": 120, "role": "title",
                  "label": {"en": "Title", "mk": "Наслов", "sq": "Titulli", "sr": "Naslov"}},
                 {"id": "signed", "type": "signature",
                  "label": {"en": "Signature", "mk": "Потпис", "sq": "Nënshkrimi", "sr": "Potpis"}}]}]}
            """;

    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    @Autowired
    Applying applying;

    @Autowired
    Applications applications;

    @Autowired
    Organisations organisations;

    @Autowired
    Forms forms;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HubClock clock;

    Applying.Drafted draft;
    SignedIn representative;
    String check;
    String proposal;

    @BeforeEach
    void a_complete_draft_on_a_form_that_asks_for_a_signature() {
        var form = ((Forms.Adding.Added) forms.add(FORM, Optional.empty())).id();
        draft = applying.complete(applying.callClosingAt(CLOSES, Optional.of(form)));
        representative = hub.as(draft.representative());
        check = "/my/applications/" + draft.application().value() + "/check";
        proposal = "/my/proposals/" + draft.proposal().value();
    }

    @AfterEach
    void the_clock_goes_on() {
        clock.followDatabase();
    }

    /** Asks for a code; where it is then typed. */
    private String asked() {
        String location = representative.post(proposal + "/signature/code").location();
        assertThat(location).startsWith(check + "?signing=").endsWith("#signature");
        return location.replaceAll(".*signing=|#.*", "");
    }

    private String mailed() {
        String body = jdbc.sql("""
                        select body from mail.message join identity.person on email = recipient
                         where person.id = :id and template = 'applications.signature-code'
                         order by message.id desc limit 1
                        """)
                .param("id", draft.representative().value())
                .query(String.class)
                .single();
        Matcher code = Pattern.compile("\\b\\d{6}\\b").matcher(body);
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private SignedIn.Answer sign(String token, String code) {
        return representative.post(proposal + "/signature", "signing", token, "code", code);
    }

    private static String wrong(String code) {
        return code.equals("000000") ? "111111" : "000000";
    }

    @Test
    void with_the_code_one_signs_and_submits_and_the_file_says_so() throws Exception {
        assertThat(representative.get(check).body())
                .contains("Send me a code", "signature is still missing")
                .doesNotContain("name=\"declared\"");
        assertThat(representative.get(proposal + "/sections/idea").body()).contains("signs before submitting");
        assertThat(applications.submit(draft.proposal(), draft.representative(), true))
                .isInstanceOfSatisfying(
                        Submission.Refused.class,
                        refused -> assertThat(refused.problems()).containsExactly(new CannotSubmit.NotSigned()));
        String token = asked();
        assertThat(representative.get(check + "?signing=" + token).body()).contains("autocomplete=\"one-time-code\"");

        assertThat(sign(token, mailed()).location()).isEqualTo(check + "#signature");

        assertThat(representative.get(check).body()).contains("Any change of an answer voids", "name=\"declared\"");
        assertThat(sign(token, mailed()).status()).as("a code works once").isEqualTo(422);
        applying.submitted(draft);
        String file = representative.get(proposal + "/canonical.json").body();
        Matcher answers =
                Pattern.compile("\"answers\":(\\[.*?\\])(?=,\"call\")").matcher(file);
        assertThat(answers.find()).isTrue();
        String signed = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(("{\"answers\":" + answers.group(1) + "}").getBytes(StandardCharsets.UTF_8)));
        assertThat(file).contains("\"signatures\":[{\"answersSha256\":\"" + signed + "\"");
        assertThat(PaperCheck.sound(
                                representative.get(proposal + "/proposal.pdf").bytes())
                        .text()
                        .replace(" ", ""))
                .contains("signedon", signed);
        assertThat(jdbc.sql("select count(*) from audit.entry where act = 'applications.signed' and dossier_id = :id")
                        .param("id", draft.application().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_change_after_signing_voids_the_signature_and_says_so() {
        sign(asked(), mailed());
        change("Another title");

        assertThat(representative.get(check).body())
                .contains("The signature no longer holds")
                .doesNotContain("name=\"declared\"");
        assertThat(applications.submit(draft.proposal(), draft.representative(), true))
                .isInstanceOfSatisfying(
                        Submission.Refused.class,
                        refused ->
                                assertThat(refused.problems()).hasOnlyElementsOfType(CannotSubmit.SignatureVoid.class));
        sign(asked(), mailed());
        assertThat(applying.submitted(draft).reference()).isNotEmpty();
    }

    @Test
    void a_code_for_other_answers_a_late_one_and_a_sixth_try_do_not_sign() {
        String token = asked();
        String code = mailed();
        change("Changed while the mail was on its way");
        assertThat(sign(token, code).body()).contains("an answer was changed since");

        String second = asked();
        String right = mailed();
        for (int left = 4; left > 0; left--) {
            SignedIn.Answer refused = sign(second, wrong(right));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("The code is not right", "name=\"code\"");
        }
        assertThat(sign(second, wrong(right)).body()).contains("tried too often");
        assertThat(sign(second, right).status()).as("after five tries").isEqualTo(422);

        String third = asked();
        String late = mailed();
        clock.set(clock.instant().plusSeconds(600));
        assertThat(sign(third, late).status()).as("ten minutes later").isEqualTo(422);
        assertThat(applications.submit(draft.proposal(), draft.representative(), true))
                .isInstanceOf(Submission.Refused.class);
    }

    @Test
    void nobody_else_signs_and_not_before_everything_is_there() {
        PersonId editor = cast.somebody();
        organisations.represent(draft.organisation(), editor, Capacity.EDITOR, draft.representative());
        assertThat(hub.as(editor).post(proposal + "/signature/code").status()).isEqualTo(422);
        assertThat(hub.as(editor).get(check).body()).contains("The legal representative signs");
        assertThat(hub.as(cast.somebody()).post(proposal + "/signature/code").status())
                .isEqualTo(404);
        assertThat(hub.as(cast.somebody())
                        .post(proposal + "/signature", "signing", "x", "code", "123456")
                        .status())
                .isEqualTo(404);
        change("");
        assertThat(representative.post(proposal + "/signature/code").body()).contains("Put it right first");
    }

    private void change(String title) {
        applications.saveAnswers(
                draft.proposal(),
                draft.representative(),
                new Answers(Map.of("title", title.isEmpty() ? Answer.NONE : new Answer.TextAnswer(title))));
    }
}
