package org.komshi.calls;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.calls.news.News;
import org.komshi.identity.PersonId;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Calls for other rooms: reads them, guards their deadlines, notes that they are decided. */
@Component
public class Calls {
    private static final String[] STAFF = {"officer", "manager", "finance", "committee", "auditor"};

    private final CallRepository repository;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final News news;

    Calls(CallRepository repository, JdbcClient jdbc, Audit audit, News news) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.audit = audit;
        this.news = news;
    }

    /** @throws NotFound when there is none; whether a person may see it is the asking room's matter */
    public CallView call(CallId id) {
        return repository.find(id).orElseThrow(NotFound::new);
    }

    /** @throws NotFound when there is none, or when it was never announced */
    public CallView published(String slug) {
        return repository.findPublic(slug).orElseThrow(NotFound::new);
    }

    /** The same as it stands at an instant that was read before. */
    public CallView published(String slug, Instant now) {
        return repository.findPublic(slug, InstantSource.fixed(now)).orElseThrow(NotFound::new);
    }

    /** @throws NotFound when there is none, or when this person does not work on it as a member of staff */
    public CallView atDesk(CallId id, PersonId person) {
        return repository.find(id, person, STAFF).orElseThrow(NotFound::new);
    }

    /** @throws NotFound when there is none, or when this person is not its officer */
    public CallView ofOfficer(CallId id, PersonId officer) {
        return repository.find(id, officer, "officer").orElseThrow(NotFound::new);
    }

    /** Whether this person holds one of these roles (words of {@code access.rules}) for the call now. */
    public boolean worksOn(CallId id, PersonId person, String... roles) {
        return repository.find(id, person, roles).isPresent();
    }

    /** @throws NotFound when there is none */
    public Round round(RoundId id) {
        return repository.round(id).orElseThrow(NotFound::new);
    }

    /**
     * Holds the call still until the end of the acting transaction and reads the round's period as it is then, so that
     * an extension that came first counts. Read the instant that counts before calling this: whoever waits here was in
     * time. Two statements, since a lock taken in the reading one would leave it the period of before the wait.
     *
     * @return empty when the call is not published (any more): withdrawn or decided
     * @throws NotFound when there is no such round
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Period> lockForSubmission(RoundId id) {
        String stage = jdbc.sql("""
                        select stage from calls.call
                         where id = (select call from calls.round where id = :round)
                           for share
                        """)
                .param("round", id.value())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        return stage.equals("published") ? round(id).period() : Optional.empty();
    }

    /**
     * Notes that the last decision on the call is taken. A second time changes nothing.
     *
     * @throws NotFound when there is no such call, or it is not published
     */
    @Transactional
    public void markDecided(CallId id, PersonId by, Instant at) {
        int changed = jdbc.sql("""
                        update calls.call
                           set stage = 'decided', decided_by = :by, decided_at = :at
                         where id = :id and stage = 'published'
                        """)
                .param("id", id.value())
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .update();
        if (changed == 1) {
            audit.record(Entry.of("calls.decided", by.ref(), ref(id), ref(id), Map.of()));
            news.decided(id);
        } else if (!(call(id).stage() instanceof Call.Decided)) {
            throw new NotFound();
        }
    }

    /** The call as the audit speaks of it: the dossier of everything that belongs to it. */
    public static Ref ref(CallId id) {
        return new Ref("call", id.value());
    }
}
