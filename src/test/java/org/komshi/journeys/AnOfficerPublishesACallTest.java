package org.komshi.journeys;

import com.microsoft.playwright.options.SelectOption;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.calls.CallExamples;
import org.komshi.calls.Programmes;
import org.komshi.database.HubClock;
import org.komshi.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** From an empty draft to a call everyone reads, in the browser, and its extension. */
class AnOfficerPublishesACallTest extends Journey {
    @Autowired
    Programmes programmes;

    @Autowired
    HubClock clock;

    String code = "EX-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void there_is_a_programme() {
        clock.set(Instant.parse("2027-01-04T09:00:00Z"));
        programmes.create(CallExamples.programme());
    }

    @AfterEach
    void time_goes_on() {
        clock.followDatabase();
    }

    @Test
    void a_call_is_written_published_read_and_extended() {
        Tab officer = as(cast.somebody(Role.OFFICER)).open("/desk");
        officer.open("/desk/calls/new");
        officer.click("Create the draft").expect("This is needed");
        officer.fill("Title – English", "Safe streets")
                .fill("Code", code)
                .fill("Address", code.toLowerCase(Locale.ROOT))
                .click("Create the draft");
        write(officer);
        officer.click("Publication").expect("What will happen");
        officer.click("Publish the call").expect("The call is published.").expectSound();

        String desk = officer.address().replaceAll("^(/desk/calls/[^/?]+).*", "$1");
        String address = "/calls/" + code.toLowerCase(Locale.ROOT);
        clock.set(Instant.parse("2027-02-10T09:00:00Z"));
        Tab visitor =
                visitor().open("/mk" + address).expect("отворен, уште 19 дена").expectSound();
        visitor.picture("call-mk");
        visitor.open("/en/calls").expectSound();
        visitor.open("/sq" + address + "/eligibility").expectSound();
        visitor.open("/sr-Cyrl" + address + "/rounds/1").expectSound().picture("round-sr-cyrl");

        Tab later =
                as(cast.somebody(Role.OFFICER)).open("/desk/calls?stage=open").expectSound();
        later.open(desk); // other calls may bear the same title
        later.click("Rounds");
        later.page().locator("#closes-1").fill("2027-03-08T12:00");
        for (String language : new String[] {"en", "mk", "sq", "sr"}) {
            later.page().locator("#note-" + language).fill("One week more.");
        }
        later.click("Check the corrigendum").expectSound().picture("desk-corrigendum-check");
        later.click("Publish corrigendum 1")
                .expect("The corrigendum is published.")
                .expectSound();
        visitor.open("/en" + address).expect("Monday, 8 March 2027").expectSound();
    }

    private static void write(Tab officer) {
        officer.click("See what is missing");
        officer.click("Texts").expectSound().picture("desk-texts");
        CallExamples.texts()
                .byName()
                .forEach((name, text) -> text.versions()
                        .forEach((language, words) -> officer.page()
                                .locator("#" + name + "-" + language)
                                .fill(words)));
        officer.click("Save the texts").expect("Saved.");
        officer.click("Rules");
        officer.fill("All grants together", "2.000.000")
                .fill("Largest grant", "600000")
                .choose("North Macedonia");
        officer.click("Save the rules").expect("Saved.");
        officer.click("Rounds");
        for (String field : new String[] {"form-1", "grid-1", "checklist-1", "form-2", "grid-2", "checklist-2"}) {
            officer.page().locator("#" + field).selectOption(new SelectOption().setIndex(1));
        }
        officer.page().locator("#opens-1").fill("2027-01-11T09:00");
        officer.page().locator("#closes-1").fill("2027-03-01T12:00");
        officer.page().locator("#results-1").fill("2027-04-20");
        officer.page().locator("#opens-2").fill("2027-05-03T09:00");
        officer.page().locator("#closes-2").fill("2027-06-01T12:00");
        officer.page().locator("#results-2").fill("2027-07-10");
        officer.click("Save the rounds").expect("Saved.");
    }
}
