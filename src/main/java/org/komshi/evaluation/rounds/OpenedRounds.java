package org.komshi.evaluation.rounds;

import org.komshi.applications.spi.Opening;
import org.komshi.calls.RoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the rooms below whether the desk may see what came in. */
@Component
class OpenedRounds implements Opening {
    private final JdbcClient jdbc;

    OpenedRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isOpened(RoundId round) {
        return jdbc.sql("select exists (select 1 from evaluation.opening where round = :round)")
                .param("round", round.value())
                .query(Boolean.class)
                .single();
    }
}
