package org.komshi.demo;

import static java.time.ZoneOffset.UTC;

import java.time.ZoneId;
import java.util.List;
import org.komshi.database.HubClock;
import org.komshi.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the demonstration at its first start, in one transaction: a start that is cut off leaves nothing behind. */
@Component
@ConditionalOnBooleanProperty("komshi.demonstration")
@ConditionalOnBooleanProperty(name = "komshi.demonstration-data", matchIfMissing = true)
@Order(0)
class Loading implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Loading.class);

    private final List<Part> parts;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final HubClock clock;
    private final ZoneId zone;

    Loading(List<Part> parts, TransactionTemplate transaction, JdbcClient jdbc, HubClock clock, Settings settings) {
        this.parts = parts;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = settings.zone();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(_ -> {
            int first = jdbc.sql("insert into demo.loaded (loaded_at) values (:now) on conflict do nothing")
                    .param("now", clock.instant().atOffset(UTC))
                    .update();
            if (first == 1) {
                LOG.info("Loading the demonstration; only the first start does this");
                World world = new World(clock.instant().atZone(zone).toLocalDate(), zone);
                Agenda agenda = new Agenda();
                parts.forEach(part -> part.plan(world, agenda));
                agenda.run(clock);
            }
        });
    }
}
