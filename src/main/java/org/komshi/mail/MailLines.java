package org.komshi.mail;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the hub's mails stand. */
@Repository
class MailLines {
    static final int PAGE = 25;
    static final List<String> STAGES = List.of("queued", "sent", "refused", "bounced", "failed", "outbox");

    private final JdbcClient jdbc;

    MailLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param stage empty for all */
    List<MailLine> list(String stage, int page) {
        return jdbc.sql("""
                        select id, recipient, language, subject, queued_at, stage, attempts, tried_at, failure, answer
                          from mail.message
                         where :stage = '' or stage = :stage
                         order by queued_at desc, id desc
                         limit :limit offset :offset
                        """)
                .param("stage", stage)
                .param("limit", PAGE)
                .param("offset", PAGE * (page - 1L))
                .query(MailLine.class)
                .list();
    }

    int count(String stage) {
        return jdbc.sql("select count(*) from mail.message where :stage = '' or stage = :stage")
                .param("stage", stage)
                .query(Integer.class)
                .single();
    }

    /** How many were refused, came back or were given up since then. */
    int undelivered(Instant since) {
        return jdbc.sql("""
                        select count(*)
                          from mail.message
                         where stage in ('refused', 'bounced', 'failed') and queued_at > :since
                        """)
                .param("since", since.atOffset(UTC))
                .query(Integer.class)
                .single();
    }

    /** Whether the server has ever taken one. */
    boolean hasSent() {
        return jdbc.sql("select exists (select 1 from mail.message where stage in ('sent', 'bounced'))")
                .query(Boolean.class)
                .single();
    }

    /** @throws NotFound when there is no such mail */
    MailLine find(UUID id) {
        return jdbc.sql("""
                        select id, recipient, language, subject, queued_at, stage, attempts, tried_at, failure, answer
                          from mail.message
                         where id = :id
                        """).param("id", id).query(MailLine.class).optional().orElseThrow(NotFound::new);
    }
}
