package org.komshi.calls.news;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.komshi.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lately became public about calls, newest first. */
@Component
class LatestNews {
    private static final int MOST = 50;

    private final JdbcClient jdbc;

    LatestNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param kind {@code call}, {@code corrigendum} or {@code answer}
     * @param number of the corrigendum or question; 0 for a call
     */
    record Item(UUID id, String kind, Text call, String slug, int number, Text words, Instant at) {}

    List<Item> items() {
        return jdbc.sql("""
                        select call.id, 'call' as kind, call.title as call, call.slug, 0 as number,
                               call.summary as words, call.published_at as at
                          from calls.call
                         where call.published_at is not null
                        union all
                        select corrigendum.id, 'corrigendum', call.title, call.slug, corrigendum.number,
                               corrigendum.note, corrigendum.made_at
                          from calls.corrigendum
                          join calls.call on call.id = corrigendum.call
                        union all
                        select question.id, 'answer', call.title, call.slug, question.number,
                               question.answer, coalesce(question.changed_at, question.settled_at)
                          from calls.question
                          join calls.call on call.id = question.call
                         where question.stage = 'answered'
                         order by at desc
                         limit :most
                        """).param("most", MOST).query(Item.class).list();
    }
}
