package org.komshi.identity.signin;

import java.io.PrintStream;
import org.komshi.settings.Settings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Tells whoever starts a hub without an administrator how it gets one. In a demonstration one signs in as the cast. */
@Component
class FirstCodePrinted implements ApplicationListener<ApplicationReadyEvent>, Ordered {
    private final FirstCode code;
    private final Settings settings;

    FirstCodePrinted(FirstCode code, Settings settings) {
        this.code = code;
        this.settings = settings;
    }

    /** Before the line that says the hub is ready: that one is the last. */
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (!settings.demonstration()) {
            code.issue().ifPresent(this::print);
        }
    }

    /** Not through the log: what is collected there for years need not hold it. */
    private void print(String printed) {
        PrintStream console = System.err;
        console.println();
        console.println("  This hub has no administrator yet. Open " + settings.url() + "/ and enter this code:");
        console.println();
        console.println("      " + printed);
        console.println();
        console.println(
                "  It works once, within " + FirstCode.LIFE.toHours() + " hours; the next start prints another one.");
        console.println();
    }
}
