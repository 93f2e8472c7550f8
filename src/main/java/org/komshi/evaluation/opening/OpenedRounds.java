package org.komshi.evaluation.opening;

import org.komshi.applications.spi.Opening;
import org.komshi.calls.RoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the desk's list of applications that the opening record was made. */
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
