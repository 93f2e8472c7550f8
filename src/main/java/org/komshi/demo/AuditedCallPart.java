package org.komshi.demo;

import org.komshi.dossiers.samples.SampleForm;
import org.komshi.dossiers.samples.Samples;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The auditor draws a sample of the decided call, so that one stands there to look at. */
@Component
@Order(90)
class AuditedCallPart implements Part {
    private static final String CALL = "example-safe-and-open-communities-2025";
    private static final int DAYS_AGO = 5;

    private final Samples samples;

    AuditedCallPart(Samples samples) {
        this.samples = samples;
    }

    @Override
    public void plan(World world, Agenda agenda) {
        agenda.at(world.daysFromToday(-DAYS_AGO), () -> draw(world));
    }

    private void draw(World world) {
        var form = new SampleForm("call:" + world.call(CALL).value(), "applications", "amount", "5", "dice 4 6 1 3 2");
        if (samples.draw(form, world.person("dejan")) instanceof Samples.Drawing.Refused refused) {
            throw new IllegalStateException(String.valueOf(refused));
        }
    }
}
