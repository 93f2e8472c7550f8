package org.komshi.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** docs/rules/deadlines.md, line by line. */
class DeadlinesTest {
    private static final ZoneId SKOPJE = ZoneId.of("Europe/Skopje");

    private final Period period =
            new Period(Instant.parse("2027-01-11T08:00:00Z"), Instant.parse("2027-03-01T11:00:00Z"));

    @Test
    void a_microsecond_before_noon_is_in_and_noon_is_out() {
        assertThat(period.isOpen(Instant.parse("2027-03-01T10:59:59.999999Z"))).isTrue();
        assertThat(period.isOpen(Instant.parse("2027-03-01T11:00:00Z"))).isFalse();
        assertThat(period.isOver(Instant.parse("2027-03-01T11:00:00Z"))).isTrue();
    }

    @Test
    void the_opening_instant_is_in_and_the_microsecond_before_it_is_not() {
        assertThat(period.isOpen(Instant.parse("2027-01-11T08:00:00Z"))).isTrue();
        assertThat(period.isBefore(Instant.parse("2027-01-11T07:59:59.999999Z")))
                .isTrue();
    }

    @Test
    void a_published_call_is_announced_open_and_closed_by_the_hour_alone() {
        CallId id = new CallId(new UUID(0, 1));
        Instant published = Instant.parse("2027-01-04T09:00:00Z");

        assertThat(Call.published(id, published, period, published)).isInstanceOf(Call.Announced.class);
        assertThat(Call.published(id, published, period, period.opensAt())).isInstanceOf(Call.Open.class);
        assertThat(Call.published(id, published, period, period.closesAt())).isInstanceOf(Call.Closed.class);
    }

    @Test
    void noon_is_another_instant_in_summer_than_in_winter() {
        assertThat(WallClock.read(LocalDateTime.parse("2027-03-27T12:00"), SKOPJE))
                .isEqualTo(new WallClock.Once(Instant.parse("2027-03-27T11:00:00Z")));
        assertThat(WallClock.read(LocalDateTime.parse("2027-03-28T12:00"), SKOPJE))
                .isEqualTo(new WallClock.Once(Instant.parse("2027-03-28T10:00:00Z")));
    }

    @Test
    void the_night_summer_time_begins_has_an_hour_that_does_not_exist() {
        var never =
                new WallClock.Never(LocalDateTime.parse("2027-03-28T02:00"), LocalDateTime.parse("2027-03-28T03:00"));

        assertThat(WallClock.read(LocalDateTime.parse("2027-03-28T02:00"), SKOPJE))
                .isEqualTo(never);
        assertThat(WallClock.read(LocalDateTime.parse("2027-03-28T02:59"), SKOPJE))
                .isEqualTo(never);
        assertThat(WallClock.read(LocalDateTime.parse("2027-03-28T03:00"), SKOPJE))
                .isEqualTo(new WallClock.Once(Instant.parse("2027-03-28T01:00:00Z")));
    }

    @Test
    void the_night_summer_time_ends_has_an_hour_that_exists_twice() {
        var twice = new WallClock.Twice(Instant.parse("2027-10-31T00:30:00Z"), Instant.parse("2027-10-31T01:30:00Z"));

        assertThat(WallClock.read(LocalDateTime.parse("2027-10-31T02:30"), SKOPJE))
                .isEqualTo(twice);
        assertThat(WallClock.isSecond(twice.second(), SKOPJE)).isTrue();
        assertThat(WallClock.isSecond(twice.first(), SKOPJE)).isFalse();
        assertThat(WallClock.read(LocalDateTime.parse("2027-10-31T03:00"), SKOPJE))
                .isEqualTo(new WallClock.Once(Instant.parse("2027-10-31T02:00:00Z")));
    }

    @Test
    void a_deadline_in_the_doubled_hour_closes_at_the_one_that_was_meant() {
        var first = new Period(Instant.parse("2027-10-01T07:00:00Z"), Instant.parse("2027-10-31T00:30:00Z"));

        assertThat(first.isOpen(Instant.parse("2027-10-31T00:29:59.999999Z"))).isTrue();
        assertThat(first.isOpen(Instant.parse("2027-10-31T01:29:59.999999Z"))).isFalse();
    }
}
