package org.komshi.mail;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails of a demonstration, newest first. */
@Component
class Outbox {
    static final int PAGE = 25;

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param recipient part of an address; empty finds all */
    List<OutboxMail> list(String recipient, int page) {
        return jdbc.sql("""
                        select id, recipient, language, subject, body, queued_at
                          from mail.message
                         where stage = 'outbox' and position(:recipient in lower(recipient)) > 0
                         order by queued_at desc, id desc
                         limit :limit offset :offset
                        """)
                .param("recipient", recipient.strip().toLowerCase(Locale.ROOT))
                .param("limit", PAGE)
                .param("offset", PAGE * (page - 1L))
                .query(OutboxMail.class)
                .list();
    }

    int count(String recipient) {
        return jdbc.sql("""
                        select count(*)
                          from mail.message
                         where stage = 'outbox' and position(:recipient in lower(recipient)) > 0
                        """)
                .param("recipient", recipient.strip().toLowerCase(Locale.ROOT))
                .query(Integer.class)
                .single();
    }

    OutboxMail find(UUID id) {
        return jdbc.sql("""
                        select id, recipient, language, subject, body, queued_at
                          from mail.message
                         where id = :id and stage = 'outbox'
                        """).param("id", id).query(OutboxMail.class).optional().orElseThrow(NotFound::new);
    }
}
