package org.komshi.awards.around;

import org.komshi.calls.RoundId;
import org.komshi.evaluation.spi.Decided;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the evaluation that nothing may change any more. */
@Component
class AwardsDecided implements Decided {
    private final JdbcClient jdbc;

    AwardsDecided(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isDecided(RoundId round) {
        return jdbc.sql("select exists (select from awards.decision where round = :round and stage = 'decided')")
                .param("round", round.value())
                .query(Boolean.class)
                .single();
    }
}
