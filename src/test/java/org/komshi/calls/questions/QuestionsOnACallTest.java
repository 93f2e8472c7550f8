package org.komshi.calls.questions;

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
import org.komshi.SignedIn.Answer;
import org.komshi.calls.CallExamples;
import org.komshi.calls.CallId;
import org.komshi.calls.Calls;
import org.komshi.calls.Drafts;
import org.komshi.calls.Drafts.Creation.Created;
import org.komshi.calls.ProgrammeId;
import org.komshi.calls.Programmes;
import org.komshi.calls.Publications;
import org.komshi.database.HubClock;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class QuestionsOnACallTest {
    private static final String SECRET = "We, the Lilac Association, ask whether a used van is an eligible cost.";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Drafts drafts;

    @Autowired
    Publications publications;

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

    CallId call;
    String slug;
    PersonId officer;
    SignedIn desk;
    SignedIn asker;

    @BeforeEach
    void a_call_is_open_until_1_March() {
        clock.set(Instant.parse("2027-01-04T09:00:00Z"));
        CallExamples examples = new CallExamples(jdbc);
        ProgrammeId programme = programmes.create(CallExamples.programme());
        officer = cast.somebody(Scope.programme(programme.value()), Role.OFFICER);
        call = ((Created) drafts.create(examples.call(programme), officer)).id();
        publications.publish(call, officer);
        slug = calls.call(call).slug();
        desk = hub.as(officer);
        asker = hub.as(cast.somebody());
        clock.set(Instant.parse("2027-01-20T09:00:00Z"));
    }

    @AfterEach
    void time_goes_on() {
        clock.followDatabase();
    }

    @Test
    void a_question_is_answered_to_everyone_without_who_asked() {
        assertThat(asker.get("/my/questions/new?call=" + slug).body()).contains("24 February 2027 at 12:00");
        assertThat(asked().location()).endsWith("/my/questions?asked");
        assertThat(publicPage()).doesNotContain("Lilac");
        assertThat(desk.get("/desk").body()).contains("1 question waits for an answer");
        assertThat(desk.get("/desk/questions/" + question()).body()).contains("Lilac Association");

        assertThat(answered("1", "Is a used van eligible?", "Yes, with an invoice.")
                        .location())
                .endsWith("/questions?said=settled");

        assertThat(publicPage())
                .contains("Question 1", "Is a used van eligible?", "Yes, with an invoice.")
                .doesNotContain("Lilac");
        assertThat(asker.get("/my/questions").body()).contains("Lilac Association", "Yes, with an invoice.");
        assertThat(desk.get("/desk").body()).doesNotContain("question waits");
    }

    @Test
    void a_corrected_answer_says_so_and_a_stale_one_is_refused_with_its_words() {
        asked();
        answered("1", "Is a used van eligible?", "Yes.");
        Answer stale = answered("1", "Is a used van eligible?", "Stale words.");
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.body()).contains("Somebody else settled or corrected", "Stale words.");

        assertThat(answered("2", "Is a used van eligible?", "Only with an invoice.")
                        .status())
                .isEqualTo(303);
        assertThat(publicPage()).contains("Only with an invoice.", "Answer corrected on");
    }

    @Test
    void the_binding_language_and_the_askers_are_needed() {
        asked();
        Answer refused =
                desk.post("/desk/questions/" + question(), "version", "1", "wording-en", "Van?", "answer-en", "Yes.");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#wording-mk\"", "href=\"#answer-mk\"", "Yes.");
        assertThat(publicPage()).doesNotContain("Van?");
    }

    @Test
    void a_question_set_aside_stays_between_asker_and_desk() {
        asked();
        String address = "/desk/questions/" + question() + "/setting-aside";
        assertThat(desk.post(address, "version", "1", "why", " ").status()).isEqualTo(422);
        assertThat(desk.post(address, "version", "1", "why", "It is not about this call.")
                        .status())
                .isEqualTo(303);
        assertThat(publicPage()).doesNotContain("It is not about this call.");
        assertThat(asker.get("/my/questions").body()).contains("It is not about this call.");
    }

    @Test
    void questions_end_so_many_days_before_the_deadline_to_the_instant() {
        clock.set(Instant.parse("2027-02-24T10:59:59.999Z"));
        assertThat(asked().status()).isEqualTo(303);
        clock.set(Instant.parse("2027-02-24T11:00:00Z"));
        Answer late = asker.post("/my/questions", "call", slug, "question", "Too late?");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("are not taken", "Too late?");

        assertThat(desk.post("/desk/calls/" + call.value() + "/questions", "days", "9")
                        .status())
                .isEqualTo(422);
        assertThat(desk.post("/desk/calls/" + call.value() + "/questions", "days", "1")
                        .status())
                .isEqualTo(303);
        assertThat(asker.post("/my/questions", "call", slug, "question", "Now?").status())
                .isEqualTo(303);
    }

    @Test
    void sent_twice_it_is_one_question_and_what_cannot_be_taken_is_kept() {
        asked();
        asked();
        assertThat(jdbc.sql("select count(*) from calls.question where call = :call")
                        .param("call", call.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(asker.post("/my/questions", "call", slug, "question", " ").status())
                .isEqualTo(422);
        assertThat(asker.post("/my/questions", "call", slug, "question", "x".repeat(2001))
                        .body())
                .contains("2,001", "x".repeat(2001));
        assertThat(asker.post("/my/questions", "call", slug, "question", "Mine is 0101006500006.")
                        .body())
                .contains("national personal number");
    }

    @Test
    void markup_in_a_question_is_words() {
        asker.post("/my/questions", "call", slug, "question", "<script>alert(1)</script> 🦊 =1+1");
        assertThat(desk.get("/desk/questions/" + question()).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; 🦊 =1+1")
                .doesNotContain("<script>alert");
    }

    @Test
    void who_does_not_work_on_the_call_finds_neither_question_nor_form() {
        asked();
        SignedIn elsewhere = hub.as(cast.somebody(Scope.call(UUID.randomUUID()), Role.OFFICER));
        String address = "/desk/questions/" + question();
        assertThat(elsewhere.get(address).status()).isEqualTo(404);
        assertThat(elsewhere
                        .post(address, "version", "1", "wording-en", "a", "answer-en", "b")
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere.get("/desk/calls/" + call.value() + "/questions").status())
                .isEqualTo(404);
        SignedIn auditor = hub.as(cast.somebody(Role.AUDITOR));
        assertThat(auditor.get(address).status()).isEqualTo(200);
        assertThat(auditor.post(address + "/setting-aside", "version", "1", "why", "x")
                        .status())
                .isEqualTo(404);
        assertThat(hub.as(cast.somebody()).get("/my/questions").body()).doesNotContain("Lilac");
    }

    private Answer asked() {
        return asker.post("/my/questions", "call", slug, "question", SECRET);
    }

    private Answer answered(String version, String wording, String answer) {
        return desk.post(
                "/desk/questions/" + question(),
                "version",
                version,
                "wording-en",
                wording,
                "wording-mk",
                "Возило?",
                "answer-en",
                answer,
                "answer-mk",
                "Да.");
    }

    private UUID question() {
        List<UUID> all = jdbc.sql("select id from calls.question where call = :call")
                .param("call", call.value())
                .query(UUID.class)
                .list();
        return all.getFirst();
    }

    private String publicPage() {
        return hub.visitor().get("/en/calls/" + slug + "/questions").body();
    }
}
