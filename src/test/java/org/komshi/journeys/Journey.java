package org.komshi.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.komshi.HubTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person's way through the pages, in a real browser on the whole hub. */
@HubTest
public abstract class Journey {
    @LocalServerPort
    protected int port;

    private final List<Tab> tabs = new ArrayList<>();

    /** A new window of somebody who has never been here. */
    protected Tab visitor() {
        return tab(new Browser.NewContextOptions());
    }

    /** The same in a browser that runs no script. */
    protected Tab visitorWithoutScript() {
        return tab(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    /** A member of the cast, signed in: {@code Ana Petrovska}. */
    protected Tab as(String name) {
        return visitor().signInAs(name);
    }

    protected String hub() {
        return "http://localhost:" + port;
    }

    @AfterEach
    void close_the_windows() {
        tabs.forEach(Tab::close);
    }

    private Tab tab(Browser.NewContextOptions options) {
        BrowserContext context = Chromium.get().newContext(options.setViewportSize(1280, 900));
        context.setDefaultTimeout(10_000);
        Tab tab = new Tab(context, hub());
        tabs.add(tab);
        return tab;
    }
}
