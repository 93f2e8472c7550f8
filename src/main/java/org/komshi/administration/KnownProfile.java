package org.komshi.administration;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.Text;
import org.komshi.settings.Settings;
import org.komshi.web.spi.HubProfile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What the hub says of itself, kept at hand since every page needs it. Read again after a few seconds, so that what is
 * changed on one of several instances is soon said by all; while the database is away, what was known last is said.
 */
@Component
class KnownProfile implements HubProfile {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Text UNNAMED = Text.of("en", "Komshi");
    private static final Logger log = LoggerFactory.getLogger(KnownProfile.class);

    private final HubRepository repository;
    private final Settings settings;
    private final AtomicLong readAt = new AtomicLong(Long.MIN_VALUE);
    private volatile Profile known;

    KnownProfile(HubRepository repository, Settings settings) {
        this.repository = repository;
        this.settings = settings;
        this.known = new Profile(UNNAMED, "", Text.NONE, settings.zone());
    }

    @Override
    public Profile now() {
        long last = readAt.get();
        long now = System.nanoTime();
        boolean old = last == Long.MIN_VALUE || now - last > FRESH.toNanos();
        if (old && readAt.compareAndSet(last, now)) { // one request looks, the others go on with what is known
            look();
        }
        return known;
    }

    @Override
    public Profile lastKnown() {
        return known;
    }

    /** Takes over what was just changed here. */
    void look() {
        try {
            say(repository.find());
        } catch (DataAccessException away) {
            log.warn("what the hub says of itself cannot be read now; what was known last is said");
        }
    }

    private void say(Chosen chosen) {
        List<Language> languages = chosen.offer().map(Chosen.Offer::languages).orElseGet(Languages::all);
        Language usual = chosen.offer().map(Chosen.Offer::usual).orElseGet(() -> Languages.of(settings.language()));
        Languages.offer(new Languages.Offer(languages, usual));
        known = new Profile(
                chosen.name().isEmpty() ? UNNAMED : chosen.name(),
                chosen.mail(),
                chosen.contact(),
                chosen.offer().map(Chosen.Offer::zone).orElseGet(settings::zone));
    }
}
