package org.komshi.journeys;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.komshi.applications.Applying;
import org.komshi.calls.CallView;
import org.komshi.database.HubClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The officer's promise: numbers until the round is opened, then every application to find, read and print. */
class ReadingWhatCameInTest extends Journey {
    private static final Instant CLOSES = Instant.parse("2027-03-01T11:00:00Z");

    @Autowired
    Applying applying;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HubClock clock;

    @AfterEach
    void the_clock_goes_on() {
        clock.followDatabase();
    }

    @Test
    void the_officer_finds_and_reads_what_was_submitted() {
        CallView call = applying.callClosingAt(CLOSES);
        String list = "/desk/calls/" + call.id().value() + "/applications";
        String reference = "";
        for (int number = 0; number < 3; number++) {
            reference = applying.submitted(applying.complete(call)).reference();
        }
        Tab petar = as(cast.petar()).open(list).picture("desk-applications-sealed");
        petar.expectSound();
        clock.set(CLOSES);
        jdbc.sql("insert into evaluation.opening (round, opened_by, opened_at, proposals, withdrawn, sha256)"
                        + " values (:round, :by, :at, 3, 0, '')")
                .param("round", call.firstRound().id().value())
                .param("by", cast.petar().value())
                .param("at", CLOSES.atOffset(ZoneOffset.UTC))
                .update();

        petar = as(cast.petar()).open(list).picture("desk-applications"); // a day later he signs in again
        petar.expectSound();
        petar.click(reference).picture("desk-application");
        petar.expect(reference).expect("Every day.").expectSound();
    }
}
