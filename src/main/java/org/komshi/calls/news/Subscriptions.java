package org.komshi.calls.news;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.calls.CallId;
import org.komshi.calls.Search;
import org.komshi.identity.PersonId;
import org.komshi.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who follows which calls, and how they end it: by one link, without signing in. */
@Component
public class Subscriptions {
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Audit audit;

    Subscriptions(JdbcClient jdbc, InstantSource clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param title of the call; null for new calls
     * @param country only new calls for it; empty for all
     * @param kind only new calls for such organisations; empty for all
     * @param words only new calls with all of them; empty for all
     */
    public record Subscription(
            UUID id,
            @Nullable Text title,
            @Nullable String slug,
            String country,
            String kind,
            String words,
            Instant beganAt) {
        public Search search() {
            return new Search(country, kind, words);
        }

        public boolean isOfNewCalls() {
            return title == null;
        }
    }

    /** Those that run, newest first. */
    public List<Subscription> of(PersonId person) {
        return jdbc.sql("""
                        select subscription.id, call.title, call.slug, coalesce(subscription.country, '') as country,
                               coalesce(subscription.kind, '') as kind, coalesce(subscription.words, '') as words,
                               subscription.began_at
                          from calls.subscription
                          left join calls.call on call.id = subscription.call
                         where subscription.person = :person and subscription.ended_at is null
                         order by subscription.began_at desc
                        """)
                .param("person", person.value())
                .query(Subscription.class)
                .list();
    }

    /** Follows one call. A second time changes nothing. */
    @Transactional
    public void follow(PersonId person, CallId call) {
        begin(person, Optional.of(call.value()), Search.EVERYTHING);
    }

    /** Follows the new calls that fit. A second time changes nothing. */
    @Transactional
    public void followNewCalls(PersonId person, Search search) {
        begin(person, Optional.empty(), search);
    }

    private void begin(PersonId person, Optional<UUID> call, Search search) {
        int begun = jdbc.sql("""
                        insert into calls.subscription (id, person, call, country, kind, words, began_at)
                        values (:id, :person, :call, nullif(:country, ''), nullif(:kind, ''), nullif(:words, ''), :at)
                            on conflict do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("person", person.value())
                .param("call", call.orElse(null), Types.OTHER)
                .param("country", search.country())
                .param("kind", search.kind())
                .param("words", search.find())
                .param("at", clock.instant().atOffset(UTC))
                .update();
        if (begun == 1) {
            audit.record(Entry.of("calls.subscription-begun", person.ref(), person.ref(), person.ref(), Map.of()));
        }
    }

    /** Ends one's own; somebody else's, or one that has ended, stays as it is. */
    @Transactional
    public void end(PersonId person, UUID subscription) {
        jdbc.sql(
                        "update calls.subscription set ended_at = :at where id = :id and person = :person and ended_at is null")
                .param("at", clock.instant().atOffset(UTC))
                .param("id", subscription)
                .param("person", person.value())
                .update();
    }

    /** By the link in a mail: whoever has it may end it. */
    @Transactional
    public void end(UUID subscription) {
        jdbc.sql("update calls.subscription set ended_at = :at where id = :id and ended_at is null")
                .param("at", clock.instant().atOffset(UTC))
                .param("id", subscription)
                .update();
    }

    /** What a link in a mail is about; empty when there never was such a subscription. */
    public Optional<Linked> linked(UUID subscription) {
        return jdbc.sql("""
                        select call.title, coalesce(subscription.country, '') as country,
                               coalesce(subscription.kind, '') as kind, coalesce(subscription.words, '') as words,
                               subscription.ended_at is not null as ended
                          from calls.subscription
                          left join calls.call on call.id = subscription.call
                         where subscription.id = :id
                        """).param("id", subscription).query(Linked.class).optional();
    }

    /** @param title of the call; null for new calls */
    public record Linked(@Nullable Text title, String country, String kind, String words, boolean ended) {
        public Search search() {
            return new Search(country, kind, words);
        }
    }
}
