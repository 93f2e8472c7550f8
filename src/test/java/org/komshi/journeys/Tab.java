package org.komshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One person's browser window, with what a journey asks of every page. */
public final class Tab implements AutoCloseable {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final double PATIENCE = 5_000;

    private static final String OVERLAPPING = """
            () => {
                const parts = [...document.querySelectorAll('body > header :is(a, button, summary)')]
                    .filter(part => part.checkVisibility())
                    .map(part => [part.textContent.trim(), part.getBoundingClientRect()]);
                return parts.filter(([_, a], at) => parts.slice(at + 1).some(([_, b]) =>
                    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1))
                    .map(([words]) => words);
            }
            """;

    private static final String STICKING_OUT = """
            () => [...document.querySelectorAll('body *')]
                .filter(part => part.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .map(part => part.tagName + '#' + part.id).slice(0, 5)
            """;

    private final BrowserContext context;
    private final Page page;
    private final String hub;
    private final List<String> complaints = new ArrayList<>();

    Tab(BrowserContext context, String hub) {
        this.context = context;
        this.page = context.newPage();
        this.hub = hub;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(hub) && !request.url().startsWith("data:")) {
                complaints.add(page.url() + " asks an outside address: " + request.url());
            }
        });
    }

    /** For what has no words here yet. */
    public Page page() {
        return page;
    }

    /** @param address as in the address bar, after the host: {@code /mk/calls} */
    public Tab open(String address) {
        Response answer = page.navigate(hub + address);
        assertThat(answer.status()).as(address).isLessThan(400);
        return this;
    }

    /** Opens an address that must not be there for this person. */
    public int statusOf(String address) {
        return page.navigate(hub + address).status();
    }

    Tab with(Map<String, String> cookies) {
        context.addCookies(cookies.entrySet().stream()
                .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(hub))
                .toList());
        return this;
    }

    /** Presses the button or follows the link that says this. */
    public Tab click(String words) {
        Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
        Locator link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words));
        (button.count() > 0 ? button : link).first().click();
        return this;
    }

    public Tab fill(String label, String value) {
        page.getByLabel(label).first().fill(value);
        return this;
    }

    public Tab choose(String label) {
        page.getByLabel(label).first().check();
        return this;
    }

    /** Presses the tabulator until this has the focus, as often as a person would. */
    public Tab reach(Locator wanted) {
        for (int presses = 0; presses < 80; presses++) {
            page.keyboard().press("Tab");
            if ((Boolean) wanted.first().evaluate("element => element === document.activeElement")) {
                return this;
            }
        }
        throw new AssertionError("the keyboard does not reach " + wanted);
    }

    public String heading() {
        return page.locator("h1").first().textContent().strip();
    }

    public String address() {
        return page.url().substring(hub.length());
    }

    public Tab expectNot(String words) {
        assertThat(shown()).doesNotContain(words);
        return this;
    }

    /** The page says this, now or as soon as what was pressed has answered. */
    public Tab expect(String words) {
        try {
            page.waitForCondition(
                    () -> shown().contains(words), new Page.WaitForConditionOptions().setTimeout(PATIENCE));
        } catch (TimeoutError late) {
            assertThat(shown()).as(late.getMessage()).contains(words);
        }
        return this;
    }

    /** A sum keeps together with a space that does not break; nobody types that into a test. */
    private String shown() {
        return page.locator("body").innerText().replace('\u00a0', ' ');
    }

    /**
     * WCAG 2.2 A and AA as far as a machine can tell, in the light and in the dark. Only colours differ in the dark, so
     * only they are looked at again. A page that was looked at in the same state is not looked at once more.
     */
    public Tab expectAccessible() {
        if (!Looked.isNew(page, address())) {
            return this;
        }
        expectWithout(ColorScheme.LIGHT, new AxeBuilder(page).withTags(WCAG));
        expectWithout(ColorScheme.DARK, new AxeBuilder(page).withRules(OF_COLOURS));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return this;
    }

    private void expectWithout(ColorScheme scheme, AxeBuilder axe) {
        // Without motion: a colour on its way from light to dark is neither.
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        assertThat(axe.analyze().getViolations().stream().map(Tab::told).toList())
                .as("%s, %s", address(), scheme)
                .isEmpty();
    }

    /** Nothing sticks out: what is wider than the window scrolls inside itself. */
    public Tab expectNoSidewaysScroll(int width) {
        var before = page.viewportSize();
        page.setViewportSize(width, 800);
        Object wide = page.evaluate("() => document.documentElement.scrollWidth");
        assertThat(((Number) wide).intValue())
                .as("width of %s in a window of %d: %s", address(), width, page.evaluate(STICKING_OUT))
                .isLessThanOrEqualTo(width);
        assertThat(page.evaluate(OVERLAPPING))
                .as("what lies over each other in the header of %s at %d", address(), width)
                .isEqualTo(List.of());
        page.setViewportSize(before.width, before.height);
        return this;
    }

    /** One h1, first; no level left out on the way down. */
    public Tab expectHeadingsInOrder() {
        List<?> levels = (List<?>) page.evaluate(
                "() => [...document.querySelectorAll('main :is(h1,h2,h3,h4,h5,h6)')].map(h => Number(h.tagName[1]))");
        int before = 0;
        for (Object each : levels) {
            int level = ((Number) each).intValue();
            assertThat(level).as("headings of %s: %s", address(), levels).isLessThanOrEqualTo(before + 1);
            before = level;
        }
        assertThat(levels.stream().filter(level -> ((Number) level).intValue() == 1))
                .as("one h1 on %s", address())
                .hasSize(1);
        return this;
    }

    /** What every page must be: accessible, narrow enough, and without a complaint of the browser. */
    public Tab expectSound() {
        expectAccessible();
        expectHeadingsInOrder();
        expectNoSidewaysScroll(320);
        assertThat(complaints).isEmpty();
        return this;
    }

    /** Into {@code target/screenshots}, at 1280 and 320 px. */
    public Tab picture(String name) {
        var before = page.viewportSize();
        for (int width : new int[] {1280, 320}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screenshots", name + "-" + width + ".png"))
                    .setFullPage(true));
        }
        page.setViewportSize(before.width, before.height);
        return this;
    }

    @Override
    public void close() {
        context.close();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .collect(Collectors.joining(", "));
    }
}
