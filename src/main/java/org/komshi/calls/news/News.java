package org.komshi.calls.news;

import static java.time.ZoneOffset.UTC;

import java.time.InstantSource;
import java.util.UUID;
import org.komshi.calls.CallId;
import org.komshi.database.Ids;
import org.komshi.jobs.Later;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes in the acting transaction what is to be told about a call; {@link Telling} mails it right after the commit, so
 * that nobody who submits waits for mails to be written.
 */
@Component
public class News {
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Later later;

    News(JdbcClient jdbc, InstantSource clock, Later later) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.later = later;
    }

    /** To those who follow new calls. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void published(CallId call) {
        note("published", call, call.value());
    }

    /** To those who work on an application, asked a question, or follow the call. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void corrected(CallId call, UUID corrigendum) {
        note("corrected", call, corrigendum);
    }

    /** To the asker and those who follow the call. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(CallId call, UUID question) {
        note("answered", call, question);
    }

    /** To the asker alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setAside(CallId call, UUID question) {
        note("set-aside", call, question);
    }

    /** To those who follow the call. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(CallId call) {
        note("decided", call, call.value());
    }

    private void note(String kind, CallId call, UUID subject) {
        UUID id = Ids.next();
        jdbc.sql("insert into calls.news (id, kind, call, subject, at) values (:id, :kind, :call, :subject, :at)")
                .param("id", id)
                .param("kind", kind)
                .param("call", call.value())
                .param("subject", subject)
                .param("at", clock.instant().atOffset(UTC))
                .update();
        later.run(TellingTask.NAME, id.toString());
    }
}
