package org.komshi.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.identity.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/** A person's way through the pages, in a real browser on the whole hub. */
@HubTest
@Tag("browser")
public abstract class Journey {
    @Autowired
    protected Cast cast;

    @Autowired
    protected Hub hub;

    private final List<Tab> tabs = new ArrayList<>();

    /** A new window of somebody who has never been here. */
    protected Tab visitor() {
        return tab(new Browser.NewContextOptions());
    }

    /** The same in a browser that runs no script. */
    protected Tab visitorWithoutScript() {
        return tab(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    /** Somebody who is signed in: {@code as(cast.ana())}. */
    protected Tab as(PersonId person) {
        return visitor().with(hub.as(person).cookies());
    }

    /** The same in a browser that runs no script. */
    protected Tab withoutScript(PersonId person) {
        return visitorWithoutScript().with(hub.as(person).cookies());
    }

    @AfterEach
    void close_the_windows() {
        tabs.forEach(Tab::close);
    }

    private Tab tab(Browser.NewContextOptions options) {
        BrowserContext context = Chromium.get().newContext(options.setViewportSize(1280, 900));
        context.setDefaultTimeout(10_000);
        Tab tab = new Tab(context, hub.address());
        tabs.add(tab);
        return tab;
    }
}
