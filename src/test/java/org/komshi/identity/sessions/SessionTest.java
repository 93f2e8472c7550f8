package org.komshi.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.database.HubClock;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Roles;
import org.komshi.identity.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class SessionTest {
    private static final Instant NOON = Instant.parse("2027-05-03T10:00:00Z");

    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    @Autowired
    Sessions sessions;

    @Autowired
    Roles roles;

    @Autowired
    HubClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void the_clock_goes_on() {
        clock.followDatabase();
    }

    @Test
    void only_the_hash_of_the_cookie_is_kept() {
        String token = sessions.begin(cast.somebody(), "Firefox");

        assertThat(token).hasSize(43);
        assertThat(jdbc.sql("select count(*) from identity.session where token_hash = :token")
                        .param("token", token)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(sessions.find(token)).isPresent();
        assertThat(sessions.find(token + "x")).isEmpty();
    }

    @Test
    void staff_are_signed_out_after_twelve_idle_hours() {
        clock.set(NOON);
        String token = sessions.begin(cast.somebody(Role.OFFICER), "");

        clock.set(NOON.plus(Sessions.STAFF_IDLE).minusMillis(1));
        assertThat(sessions.find(token)).isPresent();
        clock.set(NOON.plus(Sessions.STAFF_IDLE.multipliedBy(2)).minusMillis(1));
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void others_are_signed_out_after_thirty_idle_days() {
        clock.set(NOON);
        String token = sessions.begin(cast.somebody(), "");

        clock.set(NOON.plus(Duration.ofDays(30)).minusMillis(1));
        assertThat(sessions.find(token)).isPresent();
        clock.set(NOON.plus(Duration.ofDays(60)));
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void the_row_is_written_at_most_once_a_minute() {
        clock.set(NOON);
        String token = sessions.begin(cast.somebody(), "");

        clock.set(NOON.plusSeconds(59));
        sessions.find(token);
        assertThat(seenAt(token)).isEqualTo(NOON);
        clock.set(NOON.plusSeconds(60));
        sessions.find(token);
        assertThat(seenAt(token)).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void a_role_that_ended_is_gone_at_the_next_request() {
        clock.set(NOON);
        PersonId person = cast.somebody();
        roles.give(person, Role.OFFICER, Scope.HUB, new Roles.Period(NOON, NOON.plusSeconds(10)), cast.teuta());
        String token = sessions.begin(person, "");

        assertThat(sessions.find(token).orElseThrow().visitor().is(Role.OFFICER))
                .isTrue();
        clock.set(NOON.plusSeconds(10));
        assertThat(sessions.find(token).orElseThrow().visitor().is(Role.OFFICER))
                .isFalse();
    }

    @Test
    void a_visitor_leaves_no_row_and_gets_no_cookie() {
        long before = jdbc.sql("select count(*) from identity.session")
                .query(Long.class)
                .single();

        assertThat(hub.visitor().get("/en/").header("Set-Cookie")).isEmpty();
        assertThat(jdbc.sql("select count(*) from identity.session")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    private Instant seenAt(String token) {
        return sessions.find(token).orElseThrow().seenAt();
    }
}
