package org.komshi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.applications.Applying;
import org.komshi.applications.Applying.Drafted;
import org.komshi.calls.CallView;
import org.komshi.database.HubClock;
import org.komshi.evaluation.Task;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Names first, then texts; nothing of whom she has a conflict with; no points without a reason. */
class AnAssessorAssessesTest extends Journey {
    private static final List<String> CRITERIA = List.of("relevance", "participation", "approach", "capacity", "value");

    @Autowired
    Applying applying;

    @Autowired
    Doors doors;

    @Autowired
    HubClock clock;

    CallView call;
    List<Drafted> applicants;
    PersonId mira;
    List<PersonId> others;

    @BeforeEach
    void three_proposals_are_eligible_and_three_people_asked() {
        call = applying.callClosingAt(Instant.parse("2027-03-01T11:00:00Z"));
        applicants = doors.apply(call, 3);
        doors.openAndCheck(call, 1, applicants.stream().map(Drafted::proposal).toList(), Set.of());
        mira = cast.somebody(Role.ASSESSOR);
        others = List.of(cast.somebody(Role.ASSESSOR), cast.somebody(Role.ASSESSOR));
        doors.askToAssess(call, List.of(mira, others.getFirst(), others.getLast()));
        others.forEach(other -> doors.declare(call, other, Map.of()));
    }

    @AfterEach
    void time_goes_on() {
        clock.followDatabase();
    }

    @Test
    void on_a_phone_she_declares_is_barred_and_scores_with_reasons() {
        Tab tab = as(mira);
        tab.page().setViewportSize(320, 800);
        tab.open("/assess").expectSound();
        tab.page()
                .locator("main a[href='/assess/calls/" + call.id().value() + "/declarations']")
                .click();
        tab.expectNot("Project 0").expectSound().picture("assess-declarations");
        declares(tab);

        List<Task> tasks = doors.assign(call, 1);
        tab.open("/assess").expect("0 of 2 assessments submitted").expectSound().picture("assess-tasks");
        barred(tab, tasks);

        Task first = tasks.stream()
                .filter(task -> task.assessor().equals(mira))
                .findFirst()
                .orElseThrow();
        tab.open(address(first)).expectSound();
        points(tab, "relevance", "4").check();
        tab.click("Submit the assessment")
                .expect("no reason")
                .expect("no points")
                .expectSound();
        assertThat(points(tab, "relevance", "4")).isChecked();
        for (String criterion : CRITERIA) {
            points(tab, criterion, "4").check();
            tab.page().locator("#reason-" + criterion).fill("Shown on page 2, with figures.");
        }
        tab.picture("assess-scored").click("Submit the assessment").expect("The assessment is submitted.");
        tab.expect("1 of 2 assessments submitted");
        tab.open(address(first)).expect("Shown on page 2").expectSound();
        assertThat(tab.page().locator("main form[method=post]")).hasCount(0);
    }

    private void declares(Tab tab) {
        declared(tab, 0, "yes").check();
        declared(tab, 1, "no").check();
        declared(tab, 2, "no").check();
        tab.click("Declare").expect("it is not said what the conflict is").expect("Impartiality is not declared.");
        assertThat(declared(tab, 0, "yes")).isChecked();
        tab.page()
                .locator("#note-" + applicants.getFirst().application().value())
                .fill("My sister works there.");
        tab.page().locator("#impartial").check();
        tab.expectSound().click("Declare").expect("Your declaration is complete.");
    }

    /** Whom she has a conflict with is nowhere: not in her list, not at an address she may guess. */
    private void barred(Tab tab, List<Task> tasks) {
        assertThat(tasks)
                .noneMatch(task -> task.assessor().equals(mira)
                        && task.proposal().equals(applicants.getFirst().proposal()));
        List<Task> elsewhere = tasks.stream()
                .filter(task -> task.proposal().equals(applicants.getFirst().proposal()))
                .toList();
        assertThat(elsewhere).hasSize(2);
        elsewhere.forEach(task -> assertThat(tab.statusOf(address(task))).isEqualTo(404));
        assertThat(tab.statusOf(
                        "/desk/proposals/" + applicants.getFirst().proposal().value() + "/assessments"))
                .isEqualTo(404);
    }

    @Test
    void by_keyboard_alone_she_scores_and_submits() {
        doors.declare(call, mira, Map.of());
        Task first = doors.assign(call, 1).stream()
                .filter(task -> task.assessor().equals(mira))
                .findFirst()
                .orElseThrow();
        Tab tab = as(mira).open("/assess");
        tab.reach(tab.page().locator("main a[href='" + address(first) + "']"));
        tab.page().keyboard().press("Enter");
        tab.page().waitForURL("**" + address(first));

        for (String criterion : CRITERIA) {
            tab.reach(points(tab, criterion, "0")).page().keyboard().press("Space");
            for (int up = 0; up < 3; up++) {
                tab.page().keyboard().press("ArrowRight");
            }
            assertThat(points(tab, criterion, "3")).isChecked();
            tab.reach(tab.page().locator("#reason-" + criterion))
                    .page()
                    .keyboard()
                    .type("Good enough.");
        }
        tab.reach(tab.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Submit the assessment")));
        tab.page().keyboard().press("Enter");

        assertThat(tab.page().locator(".said")).containsText("The assessment is submitted.");
    }

    @Test
    void what_she_types_saves_itself_and_another_window_writes_over_nothing() {
        doors.declare(call, mira, Map.of());
        Task first = doors.assign(call, 1).stream()
                .filter(task -> task.assessor().equals(mira))
                .findFirst()
                .orElseThrow();
        Tab one = as(mira).open(address(first));
        Tab other = as(mira).open(address(first));

        one.page().locator("#reason-relevance").fill("Typed, and no button pressed.");
        assertThat(one.page().locator("#saved")).containsText("saved ");
        points(one, "relevance", "4").check();
        other.page().locator("#comment").fill("From the other window.");
        assertThat(other.page().locator("#saved")).containsText("Saved in another window meanwhile");
        other.click("Save the draft").expect("What is saved from the other window");
        other.expect("Typed, and no button pressed.").expectSound().picture("assess-two-windows");
        assertThat(other.page().locator("#comment")).hasValue("From the other window.");

        one.page().reload();
        assertThat(one.page().locator("#reason-relevance")).hasValue("Typed, and no button pressed.");
    }

    private Locator declared(Tab tab, int applicant, String answer) {
        return tab.page()
                .locator("#conflict-" + applicants.get(applicant).application().value() + " input[value=" + answer
                        + "]");
    }

    private static Locator points(Tab tab, String criterion, String points) {
        return tab.page().locator("input[name='points." + criterion + "'][value='" + points + "']");
    }

    private static String address(Task task) {
        return "/assess/assessments/" + task.assessment().value();
    }
}
