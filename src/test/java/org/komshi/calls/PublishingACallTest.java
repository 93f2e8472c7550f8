package org.komshi.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.HubTest;
import org.komshi.calls.Drafts.Creation.Created;
import org.komshi.calls.Publications.Correcting;
import org.komshi.calls.Publications.Publication;
import org.komshi.calls.Publications.Seen;
import org.komshi.database.HubClock;
import org.komshi.identity.PersonId;
import org.komshi.language.Text;
import org.komshi.problems.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HubTest
class PublishingACallTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Drafts drafts;

    @Autowired
    Publications publications;

    @Autowired
    Calls calls;

    @Autowired
    Programmes programmes;

    @Autowired
    HubClock clock;

    @Autowired
    TransactionTemplate transaction;

    CallExamples examples;
    PersonId petar;
    CallId call;

    @BeforeEach
    void petar_has_written_a_call() {
        clock.set(Instant.parse("2027-01-04T09:00:00Z"));
        examples = new CallExamples(jdbc);
        petar = examples.person("Petar Nikolovski", "officer");
        ProgrammeId programme = programmes.create(CallExamples.programme());
        call = ((Created) drafts.create(examples.call(programme), petar)).id();
    }

    @AfterEach
    void time_goes_on() {
        clock.followDatabase();
    }

    @Test
    void announces_it_and_the_hours_open_and_close_it() {
        assertThat(publications.publish(call, petar)).isEqualTo(new Publication.Published());

        assertThat(calls.call(call).stage().stage()).isEqualTo(Stage.ANNOUNCED);
        clock.set(CallExamples.OPENS);
        assertThat(calls.call(call).stage().stage()).isEqualTo(Stage.OPEN);
        clock.set(CallExamples.CLOSES);
        assertThat(calls.call(call).stage().stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void twice_is_refused() {
        publications.publish(call, petar);

        assertThat(publications.publish(call, petar))
                .isEqualTo(new Publication.Refused(List.of(new CannotPublish.NotADraft())));
    }

    @Test
    void is_not_for_an_assessor_who_does_not_even_find_it() {
        PersonId mira = examples.person("Mira Jovanović", "assessor");

        assertThatThrownBy(() -> publications.publish(call, mira)).isInstanceOf(NotFound.class);
    }

    @Test
    void tells_all_that_is_missing_at_once() {
        CallTexts texts = CallExamples.texts();
        drafts.texts(
                call,
                petar,
                1,
                new CallTexts(
                        Text.of("en", "Safe streets"),
                        texts.summary(),
                        Text.of("en", "Only English"),
                        texts.eligibility(),
                        texts.costs(),
                        Text.NONE,
                        texts.procedure()));
        drafts.rounds(
                call, petar, 1, List.of(NewCall.Plan.OPEN, examples.rounds().get(1)));

        var refused = (Publication.Refused) publications.publish(call, petar);

        assertThat(refused.problems())
                .extracting(problem -> problem.part() + " " + problem.at())
                .containsExactly(
                        "TEXTS title-mk",
                        "TEXTS purpose-mk",
                        "ROUNDS form-1",
                        "ROUNDS grid-1",
                        "ROUNDS checklist-1",
                        "ROUNDS opens-1");
    }

    @Test
    void an_extension_is_a_numbered_corrigendum_and_counts_for_who_submits_after_it() {
        publications.publish(call, petar);
        clock.set(CallExamples.CLOSES.minusSeconds(1));
        Instant later = CallExamples.CLOSES.plusSeconds(7 * 86400);

        assertThat(publications.correct(call, petar, new Seen(Part.ROUNDS, 1), extended(later)))
                .isEqualTo(new Correcting.Published(1));

        RoundId round = calls.call(call).firstRound().id();
        Optional<Period> period = transaction.execute(_ -> calls.lockForSubmission(round));
        assertThat(period).contains(new Period(CallExamples.OPENS, later));
        assertThat(publications.corrigenda(call)).singleElement().satisfies(corrigendum -> {
            assertThat(corrigendum.number()).isEqualTo(1);
            assertThat(corrigendum.changes()).extracting(Change::field).containsExactly("closes-at");
        });
    }

    @Test
    void a_deadline_is_never_brought_forward() {
        publications.publish(call, petar);

        assertThat(publications.correct(
                        call, petar, new Seen(Part.ROUNDS, 1), extended(CallExamples.CLOSES.minusSeconds(1))))
                .isEqualTo(new Correcting.Refused(List.of(new CannotCorrect.Shortened(
                        1, CallExamples.CLOSES, CallExamples.rules().zone()))));
    }

    @Test
    void a_round_that_has_closed_is_not_opened_again() {
        publications.publish(call, petar);
        clock.set(CallExamples.CLOSES);

        assertThat(publications.correct(
                        call, petar, new Seen(Part.ROUNDS, 1), extended(CallExamples.CLOSES.plusSeconds(86400))))
                .isEqualTo(new Correcting.Refused(List.of(new CannotCorrect.RoundOver(1))));
    }

    @Test
    void of_two_officers_at_once_the_later_one_is_told_who_changed_what() {
        PersonId dragana = examples.person("Dragana Ilieva", "officer");
        drafts.rules(call, dragana, 1, rules(15));

        var refused = (Drafts.Saving.Refused) drafts.rules(call, petar, 1, rules(10));

        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(((CannotChange.Overtaken) problem).name()).isEqualTo("Dragana Ilieva"));
        assertThat(calls.call(call).rules().complaintDays()).isEqualTo(15);
    }

    @Test
    void a_withdrawn_call_takes_no_submission() {
        publications.publish(call, petar);
        clock.set(CallExamples.OPENS);

        assertThat(publications.withdraw(call, petar, CallExamples.text("The donor has stopped.")))
                .isTrue();

        RoundId round = calls.call(call).firstRound().id();
        Optional<Period> period = transaction.execute(_ -> calls.lockForSubmission(round));
        assertThat(period).isEmpty();
        assertThat(publications.withdraw(call, petar, Text.NONE)).isFalse();
    }

    @Test
    void the_last_decision_decides_it_once_and_for_a_draft_there_is_none() {
        assertThatThrownBy(() -> calls.markDecided(call, petar, CallExamples.CLOSES))
                .isInstanceOf(NotFound.class);
        publications.publish(call, petar);

        calls.markDecided(call, petar, CallExamples.CLOSES);
        calls.markDecided(call, petar, CallExamples.CLOSES.plusSeconds(60));

        assertThat(calls.call(call).stage()).isEqualTo(new Call.Decided(call, Optional.of(CallExamples.CLOSES)));
    }

    @Test
    void what_was_announced_only_becomes_more_generous() {
        publications.publish(call, petar);
        CallRules before = CallExamples.rules();
        var narrow = new CallRules(
                before.sums(),
                new CallRules.Applicants(List.of("MK"), List.of("association"), 3),
                before.zone(),
                before.binding(),
                5);
        var wide = new CallRules(
                before.sums(),
                new CallRules.Applicants(List.of("MK", "XK", "AL"), List.of(), 0),
                before.zone(),
                before.binding(),
                10);

        assertThat(publications.problems(calls.call(call), corrected(narrow)))
                .containsExactly(
                        new CannotCorrect.Narrowed("countries"),
                        new CannotCorrect.Narrowed("kinds"),
                        new CannotCorrect.Narrowed("min-age"),
                        new CannotCorrect.Narrowed("complaint-days"));
        assertThat(publications.problems(calls.call(call), corrected(wide))).isEmpty();
    }

    @Test
    void a_form_in_which_people_write_stays() {
        publications.publish(call, petar);
        clock.set(CallExamples.OPENS);
        CallView now = calls.call(call);
        NewCall.Plan first = NewCall.Plan.of(now.firstRound());
        var without =
                new NewCall.Plan(Optional.empty(), first.grid(), first.checklist(), first.period(), first.resultsBy());

        assertThat(publications.problems(
                        now,
                        Correction.of(now)
                                .with(List.of(without, NewCall.Plan.of(now.round(2))))
                                .noted(CallExamples.text("Another form."))))
                .contains(new CannotCorrect.InUse(1, "form"));
    }

    private Correction corrected(CallRules rules) {
        return Correction.of(calls.call(call)).with(rules).noted(CallExamples.text("Other rules."));
    }

    private Correction extended(Instant closes) {
        CallView now = calls.call(call);
        NewCall.Plan first = NewCall.Plan.of(now.firstRound());
        var plan = new NewCall.Plan(
                first.form(),
                first.grid(),
                first.checklist(),
                Optional.of(new Period(CallExamples.OPENS, closes)),
                first.resultsBy());
        return Correction.of(now)
                .with(List.of(plan, NewCall.Plan.of(now.round(2))))
                .noted(CallExamples.text("One week more, since the hub was not reachable."));
    }

    private static CallRules rules(int days) {
        CallRules rules = CallExamples.rules();
        return new CallRules(rules.sums(), rules.applicants(), rules.zone(), rules.binding(), days);
    }
}
