package org.komshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitingTheHomePageTest extends Journey {
    @ParameterizedTest
    @ValueSource(strings = {"en", "mk", "sq", "sr", "sr-Cyrl"})
    void everyone_can_read_it_in_their_language(String language) {
        Tab visitor = visitor().open("/" + language + "/").picture("home-" + language);

        visitor.expectSound();
        assertThat(visitor.page().locator("html").getAttribute("lang")).startsWith(language);
    }

    @Test
    void whoever_is_signed_in_finds_everything_in_the_header_on_a_phone() {
        as(cast.petar()).open("/mk/privacy").expectSound().picture("signed-in");
    }

    @Test
    void the_language_menu_works_without_script() {
        Tab visitor = visitorWithoutScript().open("/en/privacy");

        visitor.page().locator(".language-menu summary").click();
        visitor.click("Shqip");

        assertThat(visitor.address()).isEqualTo("/sq/privacy");
        assertThat(visitor.heading()).isEqualTo("Privatësia");
    }

    @Test
    void the_footer_leads_to_sound_pages() {
        for (String page : new String[] {"About", "Accessibility", "Privacy"}) {
            Tab visitor = visitor().open("/en/");
            visitor.page()
                    .getByRole(AriaRole.CONTENTINFO)
                    .getByText(page, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                    .click();

            visitor.expectSound().picture(page.toLowerCase(java.util.Locale.ROOT));
        }
    }

    @Test
    void the_keyboard_reaches_the_content_first() {
        Tab visitor = visitor().open("/en/");

        visitor.page().keyboard().press("Tab");
        visitor.page().keyboard().press("Enter");

        assertThat(visitor.address()).isEqualTo("/en/#main");
        assertThat(visitor.page().evaluate("() => document.activeElement.id")).isEqualTo("main");
    }
}
