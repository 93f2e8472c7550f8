package org.komshi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komshi.applications.Applying;
import org.komshi.calls.CallView;
import org.komshi.database.HubClock;
import org.springframework.beans.factory.annotation.Autowired;

/** From a call to what came of one, in one's own language, known to nobody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AVisitorReadsTest extends Journey {
    @Autowired
    Applying applying;

    @Autowired
    DecidedCall decided;

    @Autowired
    HubClock clock;

    CallView past;
    CallView open;
    Instant today;

    /** What the visitor reads and presses on the way. */
    enum Words {
        MK("mk", "Повици", "Концепт-белешка: прашања", "Наслов на проектот", "Проверете", "Да, можете", "Грантови"),
        SQ("sq", "Thirrje", "Koncept-nota: pyetjet", "Titulli i projektit", "Kontrolloni", "Po, mund", "Grante"),
        EN("en", "Calls", "Concept note: questions", "Title of the project", "Check", "Yes, you can", "Grants"),
        SR_CYRL(
                "sr-Cyrl",
                "Позиви",
                "Сажетак пројекта: питања",
                "Наслов пројекта",
                "Проверите",
                "Да, можете",
                "Грантови");

        final String language;
        final String calls;
        final String form;
        final String question;
        final String check;
        final String yes;
        final String grants;

        Words(String language, String calls, String form, String question, String check, String yes, String grants) {
            this.language = language;
            this.calls = calls;
            this.form = form;
            this.question = question;
            this.check = check;
            this.yes = yes;
            this.grants = grants;
        }
    }

    @BeforeAll
    void one_call_is_decided_and_one_open() {
        past = decided.walk().call();
        open = applying.callClosingAt(Instant.parse("2027-09-01T10:00:00Z"));
        today = clock.instant();
    }

    @BeforeEach
    void it_is_today() {
        clock.set(today);
    }

    @AfterEach
    void time_goes_on() {
        clock.followDatabase();
    }

    @ParameterizedTest
    @EnumSource(Words.class)
    void a_visitor_reads_everything_in_one_language_without_a_cookie(Words words) {
        Tab tab = visitor().open("/" + words.language + "/").click(words.calls).expectSound();
        assertThat(tab.heading()).isEqualTo(words.calls);
        String call = "/" + words.language + "/calls/" + open.slug();
        tab.open(call).expectSound().picture("visitor-call-" + words.language);
        tab.click(words.form).expect(words.question).expectSound();
        tab.open(call + "/eligibility").expectSound();
        tab.page().locator("input[name=kind][value=association]").check();
        tab.page().locator("#country").selectOption("MK");
        tab.page().locator("#founded").fill("2015");
        tab.page().locator("main form button").click();
        assertThat(tab.page().locator("main form button")).hasText(words.check);
        tab.expect(words.yes).expectSound();
        tab.page().locator("#founded").fill("2026");
        tab.page().locator("main form button").click();
        tab.expectNot(words.yes);

        tab.click(words.grants).expectSound();
        assertThat(tab.heading()).isEqualTo(words.grants);
        tab.open("/" + words.language + "/grants?call=" + past.slug());
        assertThat(tab.page().locator("main tbody tr")).hasCount(1);
        tab.click("Safe to school").expectSound().picture("visitor-grant-" + words.language);
        assertThat(tab.page().locator("main dl b").first().innerText().replaceAll("\\D", ""))
                .isEqualTo("275000");
        assertThat(tab.page().locator("html").getAttribute("lang")).isEqualTo(words.language);
        assertThat(tab.page().context().cookies()).isEmpty();
    }
}
