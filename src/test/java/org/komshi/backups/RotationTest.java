package org.komshi.backups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which backups are kept. */
class RotationTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Skopje");

    @Test
    void days_then_weeks_then_months() {
        List<Instant> everyDay = IntStream.range(0, 200)
                .mapToObj(day -> at(LocalDate.of(2027, 6, 30).minusDays(day)))
                .toList();

        Set<Instant> kept = new Rotation(ZONE, 7, 4, 3).keeps(everyDay);

        assertThat(kept)
                .containsExactly(
                        at(LocalDate.of(2027, 4, 30)), // the last one of April
                        at(LocalDate.of(2027, 5, 31)), // of May
                        at(LocalDate.of(2027, 6, 13)), // Sundays
                        at(LocalDate.of(2027, 6, 20)),
                        at(LocalDate.of(2027, 6, 24)), // seven days
                        at(LocalDate.of(2027, 6, 25)),
                        at(LocalDate.of(2027, 6, 26)),
                        at(LocalDate.of(2027, 6, 27)),
                        at(LocalDate.of(2027, 6, 28)),
                        at(LocalDate.of(2027, 6, 29)),
                        at(LocalDate.of(2027, 6, 30)));
    }

    @Test
    void of_several_on_one_day_the_last_one_is_kept() {
        Instant morning = Instant.parse("2027-06-30T05:00:00Z");
        Instant noon = Instant.parse("2027-06-30T10:00:00Z");
        Instant dayBefore = Instant.parse("2027-06-29T21:59:59Z"); // 23:59 in Skopje
        Instant firstOfTheDay = Instant.parse("2027-06-29T22:00:00Z"); // midnight

        assertThat(new Rotation(ZONE, 2, 0, 0).keeps(List.of(morning, noon, dayBefore, firstOfTheDay)))
                .containsExactly(dayBefore, noon);
    }

    @Test
    void the_newest_stays_even_when_none_are_wanted_and_a_long_pause_costs_nothing() {
        Instant old = at(LocalDate.of(2025, 1, 1));
        Instant older = at(LocalDate.of(2024, 1, 1));

        assertThat(new Rotation(ZONE, 0, 0, 0).keeps(List.of(older, old))).containsExactly(old);
        assertThat(new Rotation(ZONE, 7, 0, 0).keeps(List.of(older, old))).containsExactly(older, old);
        assertThat(new Rotation(ZONE, 7, 4, 3).keeps(List.of())).isEmpty();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(0, 30).toInstant(ZoneOffset.UTC);
    }
}
