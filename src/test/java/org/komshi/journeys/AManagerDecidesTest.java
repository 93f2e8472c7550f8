package org.komshi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

/** Nothing is decided by accident, and nothing against the order of the points without a reason. */
class AManagerDecidesTest extends Journey {
    @Autowired
    Applying applying;

    @Autowired
    Doors doors;

    @Autowired
    HubClock clock;

    CallView call;
    List<ProposalId> notes;
    PersonId manager;
    PersonId member;

    @BeforeEach
    void three_proposals_are_assessed() {
        call = applying.callClosingAt(Instant.parse("2027-03-01T11:00:00Z"));
        notes = doors.apply(call, 3).stream().map(Drafted::proposal).toList();
        doors.openAndCheck(call, 1, notes, Set.of());
        List<PersonId> assessors = List.of(cast.somebody(Role.ASSESSOR), cast.somebody(Role.ASSESSOR));
        doors.askToAssess(call, assessors);
        assessors.forEach(assessor -> doors.declare(call, assessor, Map.of()));
        doors.assign(call, 1);
        doors.assess(call, 1, proposal -> 25 - 3 * notes.indexOf(proposal));
        clock.set(Instant.parse("2027-04-10T09:00:00Z"));
        Scope here = Scope.call(call.id().value());
        manager = cast.somebody(here, Role.MANAGER);
        member = cast.somebody(here, Role.COMMITTEE);
    }

    @AfterEach
    void time_goes_on() {
        clock.followDatabase();
    }

    @Test
    void the_manager_is_told_what_is_missing_and_decides_against_the_points_with_a_reason() {
        Tab tab = as(manager).open("/desk").expectSound();
        tab.click("Round 1 is assessed: 3 proposals wait for the decision");
        tab.click("Save and go on to the decision")
                .expect("The day of the session is missing.")
                .expect("No member of the committee is recorded as present.")
                .expect("3 proposals are still undecided.")
                .expectSound()
                .picture("desk-deciding-problems");
        assertThat(tab.page().locator("main form[method=post]")).hasCount(0);
        tab.click("The day of the session is missing.");
        assertThat(tab.page().locator("#metOn")).isVisible();

        tab.fill("Day of the session", "2027-04-11");
        tab.page().locator("#member-" + member.value()).selectOption("present");
        verdict(tab, 0, "grant");
        verdict(tab, 1, "reject");
        verdict(tab, 2, "grant");
        tab.click("Save and go on to the decision")
                .expect("The session lies in the future.")
                .expect("departs from the order of the points without a reason");
        tab.click("Back to the draft").fill("Day of the session", "2027-04-09");
        reason(tab, 1, "The village already has such a path.");
        reason(tab, 2, "The only one in the mountains.");
        tab.click("Save and go on to the decision")
                .expect("2 applicants are invited at once")
                .expectSound();
        tab.click("Decide and invite");

        tab.open(desk("decision")).expect("Decided by ").expect("The village already has such a path.");
        tab.expectSound();
        tab.open(desk("decision/confirmation"));
        assertThat(tab.address()).isEqualTo(desk("decision"));
    }

    @Test
    void what_cannot_be_read_stays_on_the_page() {
        Tab tab = as(manager).open(desk("decision"));
        reason(tab, 0, "Kept, whatever happens.");
        tab.page().locator("#abstention-member-0").selectOption(member.value().toString());
        tab.click("Save the draft").expect("An abstention is not complete.").expectSound();

        assertThat(tab.page().locator("#reason-" + notes.getFirst().value())).hasValue("Kept, whatever happens.");
        assertThat(tab.page().locator("#abstention-member-0"))
                .hasValue(member.value().toString());
    }

    @Test
    void two_who_write_the_decision_do_not_overwrite_each_other() {
        Tab managers = as(manager).open(desk("decision"));
        Tab officers =
                as(cast.somebody(Scope.call(call.id().value()), Role.OFFICER)).open(desk("decision"));
        officers.fill("Minutes", "By the officer.").click("Save the draft");
        managers.fill("Minutes", "By the manager.").click("Save the draft");

        managers.expect("saved this draft after you opened it").expectSound();
        assertThat(managers.page().locator("#minutes")).hasValue("By the manager.");
        assertThat(officers.open(desk("decision")).page().locator("#minutes")).hasValue("By the officer.");
    }

    private void verdict(Tab tab, int at, String verdict) {
        tab.page().locator("#outcome-" + notes.get(at).value()).selectOption(verdict);
    }

    private void reason(Tab tab, int at, String reason) {
        tab.page().locator("#reason-" + notes.get(at).value()).fill(reason);
    }

    private String desk(String part) {
        return "/desk/calls/" + call.id().value() + "/rounds/1/" + part;
    }
}
