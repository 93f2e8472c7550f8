package org.komshi.portal;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class HomePageTest {
    @Autowired
    Hub hub;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HomeRepository homes;

    /** Long before any other call was published. */
    private final Instant now = Instant.parse("2001-05-01T10:00:00Z");

    private UUID programme;

    @BeforeEach
    void a_programme() {
        programme = UUID.randomUUID();
        jdbc.sql("""
                        insert into calls.programme (id, code, name, currency, countries, created_at)
                        values (:id, :code, '{"en": "Example programme"}', 'NOK', '{MK}', :now)
                        """)
                .param("id", programme)
                .param("code", "P-" + programme)
                .param("now", now.atOffset(UTC))
                .update();
    }

    @Test
    void a_visitor_reads_it_in_serbian_cyrillic_without_a_cookie() {
        var page = hub.visitor().get("/sr-Cyrl/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("lang=\"sr-Cyrl\"").contains("Комшије");
        assertThat(page.header("Content-Language")).isEqualTo("sr-Cyrl");
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    @Test
    void a_call_is_ahead_until_its_last_microsecond() {
        String slug = call(now.minusSeconds(1), now.plusSeconds(60));

        assertThat(homes.calls(now.plusSeconds(60).minusNanos(1000)))
                .extracting(Home.CallAhead::slug)
                .contains(slug);
        assertThat(homes.calls(now.plusSeconds(60)))
                .extracting(Home.CallAhead::slug)
                .doesNotContain(slug);
    }

    @Test
    void an_announced_call_says_when_it_opens() {
        String slug = call(now.plus(Duration.ofMinutes(1)), now.plus(Duration.ofMinutes(2)));

        assertThat(homes.calls(now)).anySatisfy(call -> {
            assertThat(call.slug()).isEqualTo(slug);
            assertThat(call.isOpen()).isFalse();
        });
    }

    @Test
    void days_left_are_counted_in_the_zone_of_the_call() {
        String slug = call(Instant.parse("2001-01-01T00:00:00Z"), Instant.parse("2001-03-01T23:30:00Z"));
        Instant lateInFebruary = Instant.parse("2001-02-28T22:59:00Z");

        var call = homes.calls(lateInFebruary).stream()
                .filter(ahead -> ahead.slug().equals(slug))
                .findFirst();

        // 28 February, 23:59 in Skopje; it closes on 2 March, 0:30 there
        assertThat(call).get().extracting(Home.CallAhead::daysLeft).isEqualTo(2L);
    }

    private String call(Instant opens, Instant closes) {
        UUID call = UUID.randomUUID();
        String slug = "call-" + call;
        jdbc.sql("""
                        insert into calls.call (id, programme, code, slug, stage, title, currency, countries, created_at,
                                                published_at)
                        values (:id, :programme, :slug, :slug, 'published', '{"en": "A call"}', 'NOK', '{MK}',
                                :now, :published)
                        """)
                .param("id", call)
                .param("programme", programme)
                .param("slug", slug)
                .param("now", now.atOffset(UTC))
                .param("published", Instant.EPOCH.atOffset(UTC))
                .update();
        jdbc.sql("""
                        insert into calls.round (id, call, number, kind, opens_at, closes_at)
                        values (:id, :call, 1, 'concept-note', :opens, :closes)
                        """)
                .param("id", UUID.randomUUID())
                .param("call", call)
                .param("opens", opens.atOffset(UTC))
                .param("closes", closes.atOffset(UTC))
                .update();
        return slug;
    }
}
