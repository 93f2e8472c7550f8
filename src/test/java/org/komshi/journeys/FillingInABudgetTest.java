package org.komshi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.applications.Applying;
import org.komshi.database.HubClock;
import org.komshi.files.Received;
import org.komshi.forms.Everything;
import org.komshi.forms.Forms;
import org.springframework.beans.factory.annotation.Autowired;

/** Ana's promise: what the hub computes she sees while she types, and a file is there once she chose it. */
class FillingInABudgetTest extends Journey {
    @Autowired
    Applying applying;

    @Autowired
    Forms forms;

    @Autowired
    HubClock clock;

    Applying.Drafted draft;
    String section;

    @BeforeEach
    void a_draft_asks_for_a_budget_and_a_statute() {
        var form = ((Forms.Adding.Added) forms.add(Everything.file(), Optional.empty())).id();
        draft = applying.draft(applying.callClosingAt(Instant.parse("2027-03-01T11:00:00Z"), Optional.of(form)));
        section = "/my/proposals/" + draft.proposal().value() + "/sections/all";
    }

    @AfterEach
    void the_clock_goes_on() {
        clock.followDatabase();
    }

    private static Locator at(Tab tab, String id) {
        return tab.page().locator("[id=\"" + id + "\"]");
    }

    @Test
    void with_script_costs_appear_as_she_types_and_a_file_goes_by_itself() {
        Tab tab = as(draft.representative()).open(section);
        assertThat(at(tab, "q-why-much")).not().isVisible();

        at(tab, "q-budget.0.heading").selectOption("people");
        at(tab, "q-budget.0.quantity").fill("12");
        at(tab, "q-budget.0.unit-cost").fill("100.50");
        assertThat(at(tab, "q-budget.0.cost")).hasText("1,206\u00A0NOK");
        assertThat(at(tab, "q-total")).hasText("1,206\u00A0NOK");
        assertThat(at(tab, "q-why-much")).isVisible();

        at(tab, "q-statute").setInputFiles(new FilePayload("Статут.pdf", "application/pdf", Received.pdf()));
        assertThat(tab.page().locator(".handed")).containsText("Статут.pdf");
        assertThat(at(tab, "q-budget.0.quantity")).hasValue("12");
        tab.picture("my-budget");
        tab.expectSound();
    }

    @Test
    void without_script_it_is_all_there_after_a_save() {
        Tab tab = withoutScript(draft.representative()).open(section);
        at(tab, "q-budget.0.heading").selectOption("people");
        at(tab, "q-budget.0.quantity").fill("12");
        at(tab, "q-budget.0.unit-cost").fill("100.50");
        at(tab, "q-statute").setInputFiles(new FilePayload("statute.pdf", "application/pdf", new byte[] {'M', 'Z', 1}));

        tab.page().locator("button[data-send]").click();

        tab.expect("is none of the kinds of file accepted here");
        assertThat(at(tab, "q-total")).hasText("1,206\u00A0NOK");
        tab.picture("my-budget-refused");
    }
}
