package org.komshi.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many mails wait and how many did not arrive, for whoever watches the hub. */
@Component
class MailFigures implements MeterBinder {
    private final MailLines lines;

    MailFigures(MailLines lines) {
        this.lines = lines;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String stage : new String[] {"queued", "refused", "bounced", "failed"}) {
            Gauge.builder("komshi.mail", () -> lines.count(stage))
                    .tag("stage", stage)
                    .description("Mails in this state")
                    .register(registry);
        }
    }
}
