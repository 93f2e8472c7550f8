package org.komshi.mail;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.komshi.settings.Settings;
import org.komshi.web.spi.AdministrationPart;
import org.springframework.stereotype.Component;

/** Whether mail leaves: without it nobody can sign in. */
@Component
class MailPart implements AdministrationPart {
    /** How long an undelivered mail is worth a look. */
    static final Duration RECENT = Duration.ofDays(14);

    private final MailLines lines;
    private final InstantSource clock;
    private final Settings settings;

    MailPart(MailLines lines, InstantSource clock, Settings settings) {
        this.lines = lines;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public Part part() {
        return new Part("mail.administration", "/desk/administration/mail", 40, points());
    }

    private List<Point> points() {
        if (settings.demonstration()) {
            return List.of(Point.ready("mail.set-up.demonstration", Map.of()));
        }
        if (settings.mail().host().isBlank()) {
            return List.of(Point.missing("mail.set-up.no-server"));
        }
        List<Point> points = new ArrayList<>();
        points.add(
                lines.hasSent()
                        ? Point.ready(
                                "mail.set-up.sends",
                                Map.of("from", settings.mail().from()))
                        : Point.missing("mail.set-up.never-sent"));
        int undelivered = lines.undelivered(clock.instant().minus(RECENT));
        if (undelivered > 0) {
            points.add(new Point(State.ADVISED, "mail.set-up.undelivered", Map.of("count", undelivered)));
        }
        return points;
    }
}
