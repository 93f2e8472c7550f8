package org.komshi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.applications.Applications;
import org.komshi.applications.Applying;
import org.komshi.calls.CallView;
import org.komshi.database.HubClock;
import org.komshi.identity.PersonId;
import org.komshi.organisations.Capacity;
import org.komshi.organisations.OrganisationId;
import org.komshi.organisations.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

/** Ana's promise: what she writes is there, whatever her browser, her line and her colleague do; and it is submitted once. */
class WritingAnApplicationTest extends Journey {
    private static final Pattern SAVED = Pattern.compile("Saved at \\d\\d:\\d\\d");

    @Autowired
    Applying applying;

    @Autowired
    Applications applications;

    @Autowired
    Organisations organisations;

    @Autowired
    HubClock clock;

    CallView call;
    PersonId ana;
    OrganisationId organisation;

    @BeforeEach
    void a_call_is_open() {
        call = applying.callClosingAt(Instant.parse("2027-03-01T11:00:00Z"));
        ana = cast.somebody();
        organisation = cast.organisationOf(ana);
    }

    @AfterEach
    void the_clock_goes_on() {
        clock.followDatabase();
    }

    @Test
    void with_script_what_she_types_is_saved_by_itself() {
        Tab tab = as(ana).open("/my").picture("my-home");
        tab.expectSound();
        tab.click("Start an application").picture("my-new");
        tab.expectSound();
        tab.click("Start the application").picture("my-application");
        tab.expectSound();
        tab.click("The project in short");

        tab.fill("Title of the project", "Безбедно до школо 🚸");

        assertThat(saved(tab)).hasText(SAVED);
        tab.page().reload();
        assertThat(tab.page().getByLabel("Title of the project")).hasValue("Безбедно до школо 🚸");
        tab.click("Save");
        tab.picture("my-section");
        tab.expectSound();
        assertThat(tab.page().locator(".problems")).isFocused();
    }

    @Test
    void without_script_a_button_saves_and_submits() {
        var drafted = applying.draft(call, organisation, ana);
        Tab tab = withoutScript(ana).open(section(drafted, "project"));
        tab.fill("Title of the project", "A path through the village").click("Save and go to the next part");
        tab.expect("Nothing is written here yet");
        assertThat(applications
                        .content(drafted.proposal())
                        .answers()
                        .get("title")
                        .toString())
                .contains("A path through the village");

        applications.saveAnswers(drafted.proposal(), ana, applying.answers(drafted.proposal()));
        tab.open(application(drafted)).click("Check and submit").picture("my-check");
        tab.choose("I declare").click("Submit the concept note");

        tab.expect("We received your concept note").expect(call.code() + "-");
    }

    @Test
    void by_keyboard_alone_she_saves_checks_and_submits() {
        var drafted = applying.draft(call, organisation, ana);
        applications.saveAnswers(drafted.proposal(), ana, applying.answers(drafted.proposal()));
        Tab tab = as(ana).open(section(drafted, "project"));
        tab.reach(tab.page().getByLabel("Title of the project"));
        tab.page().keyboard().press("Control+a");
        tab.page().keyboard().type("Written by keyboard");
        assertThat(saved(tab)).hasText(SAVED);

        tab.open(application(drafted));
        tab.reach(link(tab, "Check and submit"));
        tab.page().keyboard().press("Enter");
        tab.page().waitForURL(Pattern.compile("/check$"));
        tab.reach(tab.page().locator("#declared"));
        tab.page().keyboard().press("Space");
        tab.reach(tab.page().getByRole(AriaRole.BUTTON, named("Submit the concept note")));
        tab.page().keyboard().press("Enter");

        tab.page().waitForURL(Pattern.compile("/submission$"));
        tab.expect("We received your concept note").picture("my-acknowledgement");
        tab.expectSound();
    }

    @Test
    void the_check_takes_the_focus_to_the_problems_and_leads_to_each_field() {
        var drafted = applying.draft(call, organisation, ana);
        Tab tab = as(ana).open(application(drafted) + "/check").picture("my-check-problems");

        assertThat(tab.page().locator("#missing")).isFocused();
        tab.expectSound();
        tab.page().locator("#missing a").first().click();
        assertThat(tab.page().locator("#q-title")).isVisible();
        tab.expectSound();
    }

    @Test
    void a_lost_connection_loses_no_word() {
        var drafted = applying.draft(call, organisation, ana);
        Tab tab = as(ana).open(section(drafted, "project"));
        tab.page().context().setOffline(true);
        tab.fill("Title of the project", "Written in a tunnel");
        assertThat(saved(tab)).containsText("Not saved: no connection");
        tab.picture("my-section-offline");

        tab.page().context().setOffline(false);

        assertThat(saved(tab)).hasText(SAVED);
        tab.open(section(drafted, "project"));
        assertThat(tab.page().getByLabel("Title of the project")).hasValue("Written in a tunnel");
    }

    @Test
    void a_text_that_never_left_the_browser_is_sent_when_the_page_is_opened_again() {
        var drafted = applying.draft(call, organisation, ana);
        Tab tab = as(ana).open(section(drafted, "project"));
        tab.page().onDialog(dialog -> dialog.accept());
        tab.page().context().setOffline(true);
        tab.fill("Title of the project", "Written before the crash");
        assertThat(saved(tab)).containsText("Not saved: no connection");
        tab.page().navigate("about:blank");
        tab.page().context().setOffline(false);

        tab.open(section(drafted, "project"));

        assertThat(tab.page().getByLabel("Title of the project")).hasValue("Written before the crash");
        assertThat(saved(tab)).containsText("Saved");
    }

    @Test
    void a_lost_session_loses_no_word() {
        var drafted = applying.draft(call, organisation, ana);
        Tab tab = as(ana).open(section(drafted, "project"));
        tab.page().context().clearCookies();
        tab.fill("Title of the project", "Written after the session ended");
        assertThat(saved(tab)).containsText("you are no longer signed in");

        tab.with(hub.as(ana).cookies());
        tab.page().evaluate("() => window.dispatchEvent(new Event('online'))");

        assertThat(saved(tab)).hasText(SAVED);
        assertThat(applications
                        .content(drafted.proposal())
                        .answers()
                        .get("title")
                        .toString())
                .contains("Written after the session ended");
    }

    @Test
    void two_who_write_at_once_both_keep_their_words() {
        var drafted = applying.draft(call, organisation, ana);
        PersonId besa = cast.somebody();
        organisations.represent(organisation, besa, Capacity.EDITOR, ana);
        Tab anas = as(ana).open(section(drafted, "project"));
        Tab besas = as(besa).open(section(drafted, "project"));

        besas.fill("Title of the project", "Besa's title");
        assertThat(saved(besas)).hasText(SAVED);
        anas.fill("Title of the project", "Ana's title");
        anas.click("see both texts");

        anas.picture("my-section-rival").expect("Besa's title").expect("Ana's title");
        anas.expectSound();
        anas.choose("Take your text").click("Save");
        assertThat(anas.page().getByLabel("Title of the project")).hasValue("Ana's title");
        besas.page().reload();
        assertThat(besas.page().getByLabel("Title of the project")).hasValue("Ana's title");
    }

    @Test
    void an_editor_is_told_who_can_submit_and_withdrawing_is_asked_twice() {
        var drafted = applying.draft(call, organisation, ana);
        applications.saveAnswers(drafted.proposal(), ana, applying.answers(drafted.proposal()));
        PersonId besa = cast.somebody();
        organisations.represent(organisation, besa, Capacity.EDITOR, ana);
        as(besa).open(application(drafted) + "/check").expect("Only a legal representative submits: Person");
        applying.submitted(drafted);

        Tab tab = as(ana).open(application(drafted)).picture("my-submitted");
        tab.expectSound();
        tab.click("Withdraw").picture("my-withdrawal");
        tab.expectSound();
        tab.fill("Why do you withdraw it?", "A wrong sum.").click("Withdraw");
        tab.expect("withdrawn").click("Open it again as a draft");
        tab.expect("What is still needed");
    }

    private static Locator saved(Tab tab) {
        return tab.page().locator("#saved");
    }

    private static Locator link(Tab tab, String words) {
        return tab.page().getByRole(AriaRole.LINK, named(words));
    }

    private static String section(Applying.Drafted drafted, String section) {
        return "/my/proposals/" + drafted.proposal().value() + "/sections/" + section;
    }

    private static String application(Applying.Drafted drafted) {
        return "/my/applications/" + drafted.application().value();
    }

    private static GetByRoleOptions named(String words) {
        return new GetByRoleOptions().setName(words);
    }
}
