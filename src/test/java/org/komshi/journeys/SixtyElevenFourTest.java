package org.komshi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.komshi.applications.Applying;
import org.komshi.applications.Applying.Drafted;
import org.komshi.applications.ProposalId;
import org.komshi.calls.CallView;
import org.komshi.database.HubClock;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Scope;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The whole road: sixty organisations apply, eleven are invited, four get a grant, one who got none complains. What is
 * done sixty times goes through the doors, what is decided is decided in the browser.
 */
class SixtyElevenFourTest extends Journey {
    /** Asked for by the four best; the first gets less. Together 1,982,006 are awarded. */
    private static final List<String> ASKED = List.of("560000", "497006", "500000", "437000");

    private static final Instant DECIDED = Instant.parse("2027-04-10T09:00:00Z");
    private static final Instant INVITED = Instant.parse("2027-05-05T09:00:00Z");
    private static final Instant AWARDED = Instant.parse("2027-07-01T09:00:00Z");

    @Autowired
    Applying applying;

    @Autowired
    Doors doors;

    @Autowired
    HubClock clock;

    CallView call;
    List<Drafted> sixty;
    List<Drafted> eleven;
    List<PersonId> assessors;
    PersonId officer;
    PersonId member;
    PersonId abstaining;
    PersonId manager;
    PersonId colleague;

    @AfterEach
    void time_goes_on() {
        clock.followDatabase();
    }

    @Test
    void sixty_apply_eleven_are_invited_four_get_a_grant() {
        sixty_apply();
        their_notes_are_assessed();
        the_officer_writes_who_is_invited();
        the_manager_decides(1, "Decide and invite");
        the_manager_sends_and_watches(1, 60);
        one_not_eligible_reads_why();
        one_invited_finds_her_answers_and_submits();
        the_full_applications_are_assessed();
        the_officer_writes_who_gets_how_much();
        a_member_reads_it();
        the_manager_decides(2, "Decide and award");
        the_manager_sends_and_watches(2, 11);
        String complaint = one_rejected_complains();
        who_decided_does_not_answer(complaint);
        another_answers(complaint);
        everyone_sees_four_grants();
    }

    private void sixty_apply() {
        call = applying.callClosingAt(Instant.parse("2027-03-01T11:00:00Z"));
        sixty = doors.apply(call, 60);
        assessors = List.of(cast.somebody(Role.ASSESSOR), cast.somebody(Role.ASSESSOR), cast.somebody(Role.ASSESSOR));
        Scope here = Scope.call(call.id().value());
        officer = cast.somebody(here, Role.OFFICER);
        member = cast.somebody(here, Role.COMMITTEE);
        abstaining = cast.somebody(here, Role.COMMITTEE);
        manager = cast.somebody(here, Role.MANAGER);
        colleague = cast.somebody(here, Role.MANAGER);
    }

    /** Four are not registered; eleven, spread over the list, are clearly better than the others. */
    private void their_notes_are_assessed() {
        List<ProposalId> notes = sixty.stream().map(Drafted::proposal).toList();
        Set<ProposalId> notRegistered =
                IntStream.of(1, 16, 31, 46).mapToObj(notes::get).collect(Collectors.toSet());
        eleven = IntStream.range(0, 11).mapToObj(at -> sixty.get(at * 5)).toList();
        doors.openAndCheck(call, 1, notes, notRegistered);
        doors.askToAssess(call, assessors);
        doors.declare(call, assessors.getFirst(), Map.of(sixty.getFirst().application(), "My sister works there."));
        assessors.stream().skip(1).forEach(assessor -> doors.declare(call, assessor, Map.of()));
        assertThat(doors.assign(call, 1))
                .hasSize(2 * 56)
                .noneMatch(task -> task.proposal().equals(notes.getFirst())
                        && task.assessor().equals(assessors.getFirst()));
        Map<ProposalId, Integer> points = new LinkedHashMap<>();
        for (int at = 0; at < eleven.size(); at++) {
            points.put(eleven.get(at).proposal(), 25 - at % 5);
        }
        doors.assess(call, 1, proposal -> points.getOrDefault(proposal, 15));
        clock.set(DECIDED);
    }

    private void the_officer_writes_who_is_invited() {
        Tab tab = as(officer).open("/desk/calls/" + call.id().value()).click("Decision");
        assertThat(verdicts(tab)).hasCount(56);
        tab.fill("Invite the first", "11").click("Fill in");

        assertThat(granted(tab)).isEqualTo(ids(eleven));
        tab.expectSound().picture("desk-decision-56");
        tab.fill("Day of the session", "2027-04-09");
        attends(tab, member);
        tab.click("Save and go on to the decision")
                .expectSound()
                .expect("11 applicants are invited at once")
                .expect("49 proposals are rejected.")
                .expect("60 letters can then be sent.")
                .expect("A manager of this call takes the decision.");
        assertThat(tab.page().getByText("Decide and invite")).hasCount(0);
        // Nothing has happened yet.
        assertThat(hub.as(eleven.getFirst().representative())
                        .get("/my/applications/"
                                + eleven.getFirst().application().value())
                        .body())
                .doesNotContain("Full application ·");
    }

    private void the_manager_decides(int round, String act) {
        Tab tab = as(manager).open("/desk").expectSound().picture("desk-manager-" + round);
        tab.page().locator("main a[href='" + desk(round, "decision") + "']").click();
        tab.click("Save and go on to the decision")
                .picture("desk-deciding-" + round)
                .click(act);

        assertThat(tab.address()).isEqualTo(desk(round, "letters"));
        tab.open(desk(round, "decision")).expect("Decided by ").expectSound().picture("desk-decided-" + round);
        assertThat(verdicts(tab)).hasCount(0);
    }

    private void the_manager_sends_and_watches(int round, int letters) {
        Tab tab = as(manager).open(desk(round, "letters")).expect("No letter sent yet");
        tab.expectSound().click("Send the letters").expect(letters + " letters are sent.");
        tab.expectSound().click("Send " + letters + " letters");

        assertThat(tab.page().locator("#job"))
                .containsText(
                        "Everything is done: " + letters + " steps.", new ContainsTextOptions().setTimeout(60_000));
        tab.expectSound().picture("job-letters-" + round).click("Go on");
        tab.expect(letters + " letters sent").expectSound().picture("desk-letters-" + round);
    }

    private void one_not_eligible_reads_why() {
        Tab tab = letterOf(sixty.get(1));

        tab.expect("It did not meet these conditions of the call and was therefore not assessed")
                .expectNot("as the mean of all assessors")
                .expectSound()
                .picture("my-letter-not-eligible");
    }

    private void one_invited_finds_her_answers_and_submits() {
        clock.set(INVITED);
        Drafted first = eleven.getFirst();
        Tab tab = as(first.representative()).open("/my").expectSound().picture("my-invited");
        tab.open(address(first))
                .expect("Answers that both forms ask for are already here")
                .expectSound();
        tab.click("The project in short");
        assertThat(tab.page().getByLabel("Title of the project")).hasValue("Project 0");

        doors.write(doors.fullApplication(first), first.representative(), "Safe to school", ASKED.getFirst());
        tab.open(address(first) + "/check").expectSound();
        tab.choose("I declare").click("Submit the full application");
        tab.expect("We received your full application").expect(call.code() + "-");
    }

    private void the_full_applications_are_assessed() {
        for (int at = 1; at < 11; at++) {
            doors.submitFull(eleven.get(at), "Project " + at, at < 4 ? ASKED.get(at) : "300000");
        }
        List<ProposalId> full = eleven.stream().map(doors::fullApplication).toList();
        doors.openAndCheck(call, 2, full, Set.of());
        assertThat(doors.assign(call, 2)).hasSize(2 * 11);
        doors.assess(call, 2, proposal -> full.indexOf(proposal) < 4 ? 40 - full.indexOf(proposal) : 32);
        clock.set(AWARDED);
    }

    private void the_officer_writes_who_gets_how_much() {
        ProposalId first = doors.fullApplication(eleven.getFirst());
        Tab tab = as(officer).open(desk(2, "ranking")).expectSound().picture("desk-ranking-2");
        tab.open(desk(2, "decision")).fill("Award to the first", "4").click("Fill in");
        assertThat(granted(tab)).containsExactlyInAnyOrderElementsOf(fullIds(4));
        tab.expect("1,994,006");
        tab.fill("Day of the session", "2027-06-30");
        attends(tab, member);
        attends(tab, abstaining);
        choose(tab, "abstention-member-0", abstaining.value().toString());
        choose(tab, "abstention-proposal-0", first.value().toString());
        tab.page().locator("#abstention-reason-0").fill("Neighbours.");
        tab.page().locator("#amount-" + first.value()).fill("548000");

        tab.click("Save and go on to the decision").expect("without a reason").expectSound();
        tab.click("Back to the draft");
        assertThat(tab.page().locator("#amount-" + first.value())).hasValue("548000");
        tab.page().locator("#reason-" + first.value()).fill("The second bus is not needed.");
        tab.click("Save and go on to the decision")
                .expect("4 grants are awarded")
                .expect("1,982,006 NOK")
                .expect("548,000 NOK")
                .expect("7 proposals are rejected.")
                .expectSound()
                .picture("desk-awarding");
    }

    private void a_member_reads_it() {
        Tab tab = as(member).open(desk(2, "decision")).expect("Neighbours.").expectSound();

        assertThat(tab.page().locator("main form[method=post]")).hasCount(0);
        assertThat(hub.as(member)
                        .post(desk(2, "decision/confirmation"), "version", "1")
                        .status())
                .isEqualTo(404);
    }

    private String one_rejected_complains() {
        Tab tab = letterOf(eleven.get(7));
        tab.expect("was not selected for a grant").expect("Said on page 3.").expect("Somebody who had no part in");
        tab.expectSound().picture("my-letter-rejected");
        tab.fill("What is wrong, in your view?", "").click("Send the complaint").expect("The complaint has no text.");
        tab.fill("What is wrong, in your view?", "The budget was read wrongly.").click("Send the complaint");
        tab.expect("It is with us.").expectSound().picture("my-complaint");

        Tab desk = as(colleague).open("/desk").click("1 complaint waits for an answer");
        desk.expectSound().page().locator("main td a").first().click();
        return desk.address();
    }

    private void who_decided_does_not_answer(String complaint) {
        Tab tab = as(manager)
                .open(complaint)
                .expect("You took this decision.")
                .expectSound()
                .picture("desk-barred");
        assertThat(tab.page().locator("main form[method=post]")).hasCount(0);

        var sent = hub.as(manager).post(complaint, "outcome", "rejected", "answer", "We were right.");
        assertThat(sent.status()).isEqualTo(422);
        tab.open(complaint).expect("The budget was read wrongly.").expectNot("We were right.");
    }

    private void another_answers(String complaint) {
        Tab tab = as(colleague).open(complaint).expectSound().picture("desk-complaint");
        tab.choose("It is rejected").fill("Answer, in", "The budget is on page 4; it was read as written.");
        tab.click("Send the answer").expect("it was read as written").expectSound();

        letterOf(eleven.get(7)).expect("the decision stands").expect("it was read as written");
    }

    private void everyone_sees_four_grants() {
        Tab tab = visitor().open("/en/calls/" + call.slug()).expect("1,982,006 NOK");
        assertThat(tab.page().locator(".weave-legend b")).hasText(new String[] {"60", "11", "4"});
        tab.expectSound().picture("call-decided");
        tab.open("/en/grants?call=" + call.slug());
        assertThat(tab.page().locator("main tbody tr")).hasCount(4);
        tab.expect("548,000 NOK").expect("497,006 NOK").expect("500,000 NOK").expect("437,000 NOK");
        tab.expectNot("560,000").expectSound();
        tab.click("Safe to school").expect("548,000 NOK").expectSound().picture("grant");
        assertThat(tab.page().context().cookies()).isEmpty();
    }

    private Tab letterOf(Drafted applicant) {
        Tab tab = as(applicant.representative()).open(address(applicant));
        return tab.click("Read what was decided");
    }

    private static void attends(Tab tab, PersonId person) {
        choose(tab, "member-" + person.value(), "present");
    }

    private static void choose(Tab tab, String field, String value) {
        tab.page().locator("#" + field).selectOption(value);
    }

    private static Locator verdicts(Tab tab) {
        return tab.page().locator("select[id^='outcome-']");
    }

    /** Proposals marked for an invitation or a grant, without those marked otherwise. */
    private static Set<String> granted(Tab tab) {
        List<?> chosen = (List<?>) tab.page()
                .evaluate("() => [...document.querySelectorAll('select[id^=outcome-]')]"
                        + ".filter(field => field.value === 'grant').map(field => field.id.substring(8))");
        return chosen.stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private static Set<String> ids(List<Drafted> applicants) {
        return applicants.stream().map(one -> one.proposal().value().toString()).collect(Collectors.toSet());
    }

    private List<String> fullIds(int count) {
        return eleven.stream()
                .limit(count)
                .map(one -> doors.fullApplication(one).value().toString())
                .toList();
    }

    private String desk(int round, String part) {
        return "/desk/calls/" + call.id().value() + "/rounds/" + round + "/" + part;
    }

    private static String address(Drafted applicant) {
        return "/my/applications/" + applicant.application().value();
    }
}
