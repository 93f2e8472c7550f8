package org.komshi.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.komshi.forms.Examples.answers;
import static org.komshi.forms.Examples.complete;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.komshi.journeys.Journey;
import org.komshi.journeys.Tab;
import org.komshi.language.Languages;
import org.komshi.language.Phrases;
import org.komshi.language.Speech;
import org.komshi.money.Money;
import org.komshi.problems.Problem;
import org.komshi.web.Assets;
import org.springframework.beans.factory.annotation.Autowired;

/** The pieces of a form in a real browser: drawn, filled in, counted, with and without script. */
class FillingInAFormTest extends Journey {
    private static final Limits LIMITS = new Limits(
            Optional.of(Money.of("50000", "NOK")), Optional.of(Money.of("500000", "NOK")), OptionalInt.of(18));

    @Autowired
    TemplateEngine templates;

    @Autowired
    Speech speech;

    @Autowired
    Assets assets;

    private final FormDefinition form = Examples.form();

    @Test
    void the_page_counts_as_the_server_does() {
        Tab tab = visitor();
        show(tab, section("project", Answers.EMPTY, List.of()));
        for (String text : List.of(
                "",
                "one",
                " one  two\n\nthree ",
                "re-granting – 3%",
                "Здружение „Зелена долина“ 👩‍🏫",
                "e\u0301 zero\u200Bwidth \uFEFFx a\u200Db",
                "👩‍👩‍👧‍👦 ❤️‍🔥 👍🏽 \uDB40\uDC41x",
                "a\u00A0b\u2003c\u0085d\u2028e",
                "soft\u00ADhyphen \u202Eturned\u202C")) {
            String cleaned = TypedText.paragraphs(text);

            assertThat(tab.page().evaluate("text => komshiCounted(text)", text))
                    .as(text)
                    .isEqualTo(Map.of("words", TypedText.words(cleaned), "characters", TypedText.characters(cleaned)));
        }
    }

    @Test
    void the_counter_says_how_much_is_used_and_warns_over_the_limit() {
        Tab tab = visitor();
        show(tab, section("project", Answers.EMPTY, List.of()));
        Locator count = tab.page().locator("#q-problem-count");
        assertThat(count.textContent()).isEqualTo("Words: 0 of 5 · Characters: 0 of 40");

        tab.page().locator("#q-problem").fill("one two three four five six");
        tab.page().waitForCondition(() -> count.textContent().startsWith("Words: 6 of 5"));

        assertThat(count.getAttribute("class")).contains("count-over");
    }

    @Test
    void a_conditional_question_comes_and_goes_with_its_answer_and_keeps_what_was_typed() {
        Tab tab = visitor();
        show(tab, section("people", answers("before", "yes", "before-what", "Мал грант"), List.of()));
        Locator which = tab.page().locator("#q-before-what");
        assertThat(which.isVisible()).isTrue();

        tab.page().locator("[name=q-before][value=no]").check();
        assertThat(which.isVisible()).isFalse();

        tab.page().locator("[name=q-before][value=yes]").check();
        assertThat(which.isVisible()).isTrue();
        assertThat(which.inputValue()).isEqualTo("Мал грант");
    }

    @Test
    void without_script_every_question_is_there_with_its_condition_and_limits_in_words() {
        Tab tab = visitorWithoutScript();
        show(tab, section("people", Answers.EMPTY, List.of()));

        assertThat(tab.page().locator("main").textContent())
                .contains("Answer this only if the answer to “Have you had a grant?” is Yes.")
                .contains("Choose at most 2");

        show(tab, section("project", Answers.EMPTY, List.of()));
        assertThat(tab.page().locator("main").textContent())
                .contains("At most 5 words · at most 40 characters")
                .contains("From 3 to 18")
                .contains("From 50,000\u00A0NOK to 500,000\u00A0NOK");
    }

    @Test
    void problems_stand_at_their_fields_and_what_was_typed_is_still_there() {
        Answers typed = answers("title", "<b>\"Green\"</b> & much too long", "months", "12 tausend");
        Tab tab = visitor();
        show(tab, section("project", typed, form.check(typed, LIMITS)));

        assertThat(tab.page().locator("#q-title").inputValue()).isEqualTo("<b>\"Green\"</b> & much too long");
        assertThat(tab.page().locator("#q-months").inputValue()).isEqualTo("12 tausend");
        assertThat(tab.page().locator("#q-months-problem").textContent()).contains("12 tausend");
        assertThat(tab.page().locator("#q-title").getAttribute("aria-describedby"))
                .contains("q-title-problem");
        tab.expectSound().picture("forms-section-with-problems");
    }

    @Test
    void a_form_can_be_read_empty_and_with_its_answers() {
        Tab tab = visitor();
        show(tab, "forms/form.jte", Map.of("sections", FormPages.empty(form, LIMITS, phrases())));
        assertThat(tab.page().locator("main").textContent()).contains("1. The project", "Young people", "From 3 to 18");
        tab.expectSound();

        Answers written = complete().with(answers("problem", "first line\nsecond <i>line</i>"));
        show(tab, "forms/answers.jte", Map.of("sections", FormPages.reading(form, written, phrases())));
        assertThat(tab.page().locator("main").innerText())
                .contains("first line\nsecond <i>line</i>")
                .contains("120,000\u00A0NOK")
                .contains("12\u00A0months")
                .contains("Confirmed")
                .doesNotContain("Which grant?");
        assertThat(tab.page().locator("dd[lang=mk]").first().textContent()).isEqualTo("Млади");
        tab.expectSound();
    }

    private SectionView section(String id, Answers answers, List<AnswerProblem> problems) {
        shown = problems;
        return FormPages.edit(form, form.section(id).orElseThrow(), answers, LIMITS, phrases());
    }

    private List<? extends Problem> shown = List.of();

    private void show(Tab tab, SectionView section) {
        show(tab, "forms/section.jte", Map.of("section", section, "problems", shown));
    }

    /** Draws a piece inside a page's frame, at an address of the running hub. */
    private void show(Tab tab, String template, Map<String, Object> model) {
        var page = new org.komshi.web.Page(
                phrases(),
                "/en/",
                null,
                new NoForm(),
                List.of(),
                true,
                new org.komshi.web.spi.HubProfile.Profile(
                        org.komshi.language.Text.of("en", "Komshi"),
                        "",
                        org.komshi.language.Text.NONE,
                        ZoneId.of("Europe/Skopje")),
                List::of,
                "test",
                assets);
        StringOutput piece = new StringOutput();
        Map<String, Object> all = new java.util.HashMap<>(model);
        all.put("page", page);
        templates.render(template, all, piece);
        StringOutput whole = new StringOutput();
        templates.render(
                "web/layout.jte",
                Map.of("page", page, "title", "A form", "content", (gg.jte.Content)
                        out -> out.writeContent("<h1>A form</h1><form class=\"form\">" + piece + "</form>")),
                whole);
        Page browser = tab.page();
        browser.route(
                "**/en/a-form",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html;charset=UTF-8")
                        .setBody(whole.toString())));
        browser.navigate(hub.address() + "/en/a-form");
    }

    private Phrases phrases() {
        return speech.in(Languages.ENGLISH);
    }

    private record NoForm() implements org.komshi.web.Page.Csrf {
        @Override
        public String name() {
            return "_csrf";
        }

        @Override
        public String value() {
            return "";
        }
    }
}
