package org.komshi.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.komshi.Cast;
import org.komshi.HubTest;
import org.komshi.calls.CallView;
import org.komshi.database.HubClock;
import org.komshi.forms.Answers;
import org.komshi.identity.PersonId;
import org.komshi.organisations.Capacity;
import org.komshi.organisations.Organisations;
import org.komshi.problems.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class SubmittingTest {
    private static final Instant CLOSES = Instant.parse("2027-03-01T11:00:00Z");

    @Autowired
    Cast cast;

    @Autowired
    Applying applying;

    @Autowired
    Applications applications;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HubClock clock;

    CallView call;

    @BeforeEach
    void a_call_closes_on_1_March_at_noon() {
        call = applying.callClosingAt(CLOSES);
    }

    @AfterEach
    void the_clock_goes_on() {
        clock.followDatabase();
    }

    @Test
    void gives_a_reference_of_the_call_and_the_hash_of_the_stored_bytes() throws Exception {
        var drafted = applying.complete(call);

        Acknowledgement acknowledgement = applying.submitted(drafted);

        assertThat(acknowledgement.reference()).matches(call.code() + "-\\d{4,}");
        byte[] stored = canonical(drafted.proposal());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(stored)))
                .isEqualTo(acknowledgement.sha256());
        assertThat(acknowledgement.auditHead()).matches("[0-9a-f]{64}");
        assertThat(new String(stored, java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("{\"answers\":[{")
                .contains("\"reference\":\"" + acknowledgement.reference() + "\"")
                .contains("\"partners\":[]")
                .contains("Безбедно до школо");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-28T01:00:00Z", "2027-10-31T01:00:00Z", "2027-03-01T11:00:00Z"})
    void a_millisecond_before_it_closes_is_in_and_the_closing_instant_is_out(Instant closes) {
        CallView night = applying.callClosingAt(closes);
        var early = applying.complete(night);
        var late = applying.complete(night);

        clock.set(closes.minusMillis(1));
        assertThat(applications.submit(early.proposal(), early.representative(), true))
                .isInstanceOf(Submission.Accepted.class);
        clock.set(closes);
        assertThat(applications.submit(late.proposal(), late.representative(), true))
                .isEqualTo(new Submission.Refused(List.of(new CannotSubmit.CallClosed(closes, night.zone()))));
    }

    @Test
    void again_gives_the_same_acknowledgement_also_after_the_deadline() {
        var drafted = applying.complete(call);
        Acknowledgement first = applying.submitted(drafted);
        clock.set(CLOSES.plusSeconds(1));

        assertThat(applications.submit(drafted.proposal(), drafted.representative(), false))
                .isEqualTo(new Submission.Accepted(first, false));
        assertThat(mails(drafted.representative())).isEqualTo(1);
    }

    @Test
    void an_editor_writes_but_does_not_submit() {
        var drafted = applying.complete(call);
        PersonId editor = editorOf(drafted);

        assertThat(applications.submit(drafted.proposal(), editor, true))
                .isEqualTo(new Submission.Refused(List.of(new CannotSubmit.NotLegalRepresentative())));
    }

    @Test
    void an_incomplete_draft_without_declaration_is_refused_with_both_reasons() {
        var drafted = applying.draft(call);
        int missing = applications.content(drafted.proposal()).problems().size();

        assertThat(applications.submit(drafted.proposal(), drafted.representative(), false))
                .isEqualTo(new Submission.Refused(
                        List.of(new CannotSubmit.Unanswered(missing), new CannotSubmit.NotDeclared())));
    }

    @Test
    void a_stranger_finds_nothing_to_submit_read_or_withdraw() {
        var drafted = applying.complete(call);
        PersonId stranger = cast.somebody();

        assertThatThrownBy(() -> applications.submit(drafted.proposal(), stranger, true))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> applications.prepared(drafted.proposal(), stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> applications.saveAnswers(drafted.proposal(), stranger, Answers.EMPTY))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> applications.withdraw(drafted.proposal(), stranger, "why"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void writes_to_everyone_who_acts_for_the_applicant() {
        var drafted = applying.complete(call);
        PersonId editor = editorOf(drafted);

        applying.submitted(drafted);

        assertThat(mails(editor)).isEqualTo(1);
        assertThat(mails(drafted.representative())).isEqualTo(1);
    }

    @Test
    void a_submitted_proposal_takes_no_more_answers() {
        var drafted = applying.complete(call);
        applying.submitted(drafted);

        assertThat(applications.saveAnswers(
                        drafted.proposal(), drafted.representative(), applying.answers(drafted.proposal())))
                .isEqualTo(new Saving.Refused(new CannotSave.AlreadySubmitted()));
    }

    @Test
    void a_call_the_hub_took_back_takes_nothing() {
        var drafted = applying.complete(call);
        jdbc.sql("update calls.call set stage = 'withdrawn', withdrawn_at = '2027-02-01T00:00Z',"
                        + " withdrawn_by = :by, withdrawn_why = '{}' where id = :id")
                .param("by", cast.petar().value())
                .param("id", call.id().value())
                .update();

        assertThat(applications.submit(drafted.proposal(), drafted.representative(), true))
                .isEqualTo(new Submission.Refused(List.of(new CannotSubmit.CallWithdrawn())));
    }

    @Test
    void withdrawn_before_the_deadline_it_may_be_opened_and_submitted_again_under_the_same_reference() {
        var drafted = applying.complete(call);
        Acknowledgement first = applying.submitted(drafted);

        assertThat(applications.withdraw(drafted.proposal(), drafted.representative(), " "))
                .isEqualTo(new Withdrawal.Refused(new CannotWithdraw.NoReason()));
        assertThat(applications.withdraw(drafted.proposal(), drafted.representative(), "A wrong sum."))
                .isInstanceOf(Withdrawal.Done.class);
        assertThat(applications.submit(drafted.proposal(), drafted.representative(), true))
                .isEqualTo(new Submission.Refused(List.of(new CannotSubmit.NoLongerDraft())));
        assertThat(applications.reopen(drafted.proposal(), drafted.representative()))
                .isEqualTo(new Reopening.Done());

        Acknowledgement second = applying.submitted(drafted);
        assertThat(second.reference()).isEqualTo(first.reference());
        assertThat(jdbc.sql("select sha256 from applications.earlier_submission where proposal = :id")
                        .param("id", drafted.proposal().value())
                        .query(String.class)
                        .single())
                .isEqualTo(first.sha256());
    }

    @Test
    void withdrawn_after_the_deadline_it_stays_withdrawn() {
        var drafted = applying.complete(call);
        applying.submitted(drafted);
        clock.set(CLOSES);

        assertThat(applications.withdraw(drafted.proposal(), drafted.representative(), "We merged."))
                .isInstanceOf(Withdrawal.Done.class);
        assertThat(applications.reopen(drafted.proposal(), drafted.representative()))
                .isEqualTo(new Reopening.Refused(new CannotReopen.CallClosed(CLOSES, call.zone())));
    }

    @Test
    void an_invitation_opens_the_full_application_with_the_shared_answers_once() {
        var drafted = applying.complete(call);
        applying.submitted(drafted);
        clock.set(CLOSES.plusSeconds(86_400));

        ProposalId full = applications.invite(drafted.application(), cast.vesna(), clock.instant());

        assertThat(applications.invite(drafted.application(), cast.vesna(), clock.instant()))
                .isEqualTo(full);
        Answers concept = applications.content(drafted.proposal()).answers();
        Answers shared = applications.content(full).answers();
        assertThat(shared.get("title")).isEqualTo(concept.get("title"));
        assertThat(shared.get("requested")).isEqualTo(concept.get("requested"));
        assertThat(shared.all()).doesNotContainKey("risks");
    }

    private PersonId editorOf(Applying.Drafted drafted) {
        PersonId editor = cast.somebody();
        organisations.represent(drafted.organisation(), editor, Capacity.EDITOR, drafted.representative());
        return editor;
    }

    private byte[] canonical(ProposalId id) {
        return jdbc.sql("select canonical from applications.proposal where id = :id")
                .param("id", id.value())
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    private long mails(PersonId person) {
        return jdbc.sql("""
                        select count(*)
                          from mail.message
                          join identity.person on person.email = message.recipient
                         where person.id = :id and message.template = 'applications.submitted'
                        """).param("id", person.value()).query(Long.class).single();
    }
}
