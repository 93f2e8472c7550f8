package org.komshi.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Whether a clock went on as time did. */
class ClockReadingTest {
    private static final Instant NOON = Instant.parse("2027-03-01T11:00:00Z");
    private static final ClockReading BEFORE = new ClockReading(NOON, NOON, Duration.ofHours(5));

    @Test
    void a_minute_later_it_is_a_minute_later() {
        assertThat(after(60, 60).jumpSince(BEFORE)).isEmpty();
        assertThat(after(64, 60).jumpSince(BEFORE)).isEmpty();
        assertThat(after(60, 60).apart()).isEmpty();
    }

    @Test
    void a_clock_that_was_set_is_noticed_with_its_way() {
        assertThat(after(3_660, 60).jumpSince(BEFORE)).contains(Duration.ofHours(1));
        assertThat(after(-60, 60).jumpSince(BEFORE)).contains(Duration.ofSeconds(-120));
    }

    @Test
    void a_machine_beside_the_database_is_compared_with_it() {
        assertThat(new ClockReading(NOON, NOON.plusSeconds(7_200), Duration.ZERO).apart())
                .contains(Duration.ofHours(2));
    }

    private static ClockReading after(long hub, long passed) {
        return new ClockReading(
                NOON.plusSeconds(hub),
                NOON.plusSeconds(hub),
                Duration.ofHours(5).plusSeconds(passed));
    }
}
