package org.komshi.calls.announcements;

import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.calls.Search;
import org.komshi.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of calls for everyone: open first, then announced, then those that have closed. */
@Component
class AnnouncedCalls {
    static final int PAGE = 20;

    private final JdbcClient jdbc;

    AnnouncedCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row of the list; {@code total} counts all that match. */
    public record Row(
            UUID id,
            String slug,
            Text title,
            Text summary,
            String stage,
            String zone,
            String currency,
            @Nullable BigDecimal grantMin,
            @Nullable BigDecimal grantMax,
            String countries,
            @Nullable Instant publishedAt,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            boolean example,
            int total) {}

    /**
     * @param stage word of a stage; empty: all
     * @param search what else they must fit
     * @param number of the page, from 1
     */
    List<Row> find(String stage, Search search, int number, Instant now) {
        return jdbc.sql("""
                        select line.id, line.slug, line.title, line.summary, line.stage, line.zone, line.currency, line.grant_min,
                               line.grant_max, line.countries, line.published_at, line.opens_at, line.closes_at,
                               line.example, count(*) over () as total
                          from (select call.id, call.slug, call.title, call.summary, call.zone, call.currency,
                                       call.grant_min, call.grant_max, call.published_at, call.decided_at,
                                       array_to_string(call.countries, ',') as countries, call.example,
                                       call.applicant_kinds as kinds, calls.words(call.title, call.summary) as words,
                                       round.opens_at, round.closes_at,
                                       case when call.stage <> 'published' then call.stage
                                            when :now < round.opens_at then 'announced'
                                            when :now < round.closes_at then 'open'
                                            else 'closed' end as stage
                                  from calls.call
                                  join calls.round on round.call = call.id and round.number = 1
                                 where call.stage in ('published', 'decided')
                                    or call.stage = 'withdrawn' and call.published_at is not null) as line
                         where (:stage = '' or line.stage = :stage)
                           and (:country = '' or :country = any (string_to_array(line.countries, ',')))
                           and (:kind = '' or line.kinds = '{}' or :kind = any (line.kinds))
                           and (:find = '' or calls.has_words(line.words, :find))
                         order by array_position(array['open', 'announced', 'closed', 'decided', 'withdrawn'], line.stage),
                                  case when line.stage = 'open' then line.closes_at end,
                                  case when line.stage = 'announced' then line.opens_at end,
                                  coalesce(line.decided_at, line.closes_at) desc nulls last, line.slug
                         limit :page offset :from
                        """)
                .param("now", now.atOffset(UTC))
                .param("stage", stage)
                .param("country", search.country())
                .param("kind", search.kind())
                .param("find", search.find())
                .param("page", PAGE)
                .param("from", (number - 1) * PAGE)
                .query(Row.class)
                .list();
    }
}
