package org.komshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.komshi.HubProcess;

/**
 * The demonstration as it is shown: every link that a person of the cast can follow leads to a page that is there,
 * accessible in the light and in the dark, and fits a phone. One page of each kind.
 */
@Tag("browser")
class EveryPageOfTheDemonstrationTest {
    private static final List<String> PEOPLE = List.of(
            "Petar Nikolovski",
            "Vesna Marković",
            "Ana Petrovska",
            "Mira Jovanović",
            "Elena Dimova",
            "Agron Berisha",
            "Dejan Ilić",
            "Goran Stojanov",
            "Teuta Gashi");

    @TempDir
    static Path folder;

    private static HubProcess hub;
    private final Set<String> kinds = new HashSet<>();
    private final SoftAssertions faults = new SoftAssertions();

    @BeforeAll
    static void the_demonstration_is_loaded() {
        hub = HubProcess.start(folder.resolve("data"), Map.of("KOMSHI_DEMONSTRATION", "true"));
    }

    @AfterAll
    static void the_hub_ends() {
        hub.close();
    }

    @Test
    void the_decided_call_shows_sixty_eleven_and_four() throws Exception {
        String page =
                hub.get("/en/calls/example-safe-and-open-communities-2025").body();

        assertThat(page).contains("60", "11", "1,997,300\u00A0NOK");
        assertThat(hub.get("/en/calls/national-intervention-north-macedonia").body())
                .contains("1,982,006\u00A0NOK", "HOPS", "SEGA", "FLOROZON", "Helsinki Committee");
    }

    @Test
    void every_page_anybody_can_reach_is_sound() {
        List<String> looked = new ArrayList<>();
        try (Tab visitor = tab()) {
            looked.addAll(walk(visitor, "/mk/", "/demo"));
        }
        for (String person : PEOPLE) {
            try (Tab tab = tab()) {
                tab.open("/demo");
                Locator member =
                        tab.page().locator("li", new com.microsoft.playwright.Page.LocatorOptions().setHasText(person));
                member.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
                        .first()
                        .click();
                looked.addAll(walk(tab, tab.address()));
            }
        }

        faults.assertThat(looked).as("kinds of pages").hasSizeGreaterThan(50);
        faults.assertAll();
    }

    /** Follows links from these addresses until no new kind of page comes. */
    private List<String> walk(Tab tab, String... from) {
        Deque<String> ahead = new ArrayDeque<>(List.of(from));
        // Where one begins is another page for everybody.
        Stream.of(from).map(Looked::kind).forEach(kinds::remove);
        List<String> looked = new ArrayList<>();
        while (!ahead.isEmpty()) {
            String address = ahead.poll();
            if (kinds.add(Looked.kind(address))) {
                looked.add(address);
                faults.check(() -> tab.open(address).expectSound());
                ahead.addAll(links(tab));
            }
        }
        return looked;
    }

    private static List<String> links(Tab tab) {
        List<?> all = (List<?>) tab.page()
                .locator("a[href^='/']:not([download])")
                .evaluateAll("all => all.map(link => link.getAttribute('href').split('#')[0])");
        return all.stream()
                .map(String.class::cast)
                .filter(address -> !address.matches(".*\\.(atom|csv|xlsx|pdf|json|txt|zip)(\\?.*)?"))
                .filter(address -> !address.startsWith("/assets/"))
                .toList();
    }

    private static Tab tab() {
        BrowserContext context = Chromium.get().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
        context.setDefaultTimeout(15_000);
        return new Tab(context, hub.address());
    }
}
