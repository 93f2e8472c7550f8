package org.komshi.calls;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.calls.news.News;
import org.komshi.database.Ids;
import org.komshi.identity.PersonId;
import org.komshi.language.Text;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Calls before everyone's eyes: published, corrected, withdrawn. */
@Component
public class Publications {
    private final CallRepository repository;
    private final Parts parts;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Audit audit;
    private final JsonMapper json;
    private final News news;

    Publications(Writing writing, InstantSource clock, Audit audit, JsonMapper json, News news) {
        this.repository = writing.repository();
        this.parts = writing.parts();
        this.jdbc = writing.jdbc();
        this.clock = clock;
        this.audit = audit;
        this.json = json;
        this.news = news;
    }

    /** What became of a publication. */
    public sealed interface Publication {
        record Published() implements Publication {}

        record Refused(List<CannotPublish> problems) implements Publication {}
    }

    /** What became of a correction. */
    public sealed interface Correcting {
        record Published(int number) implements Correcting {}

        record Refused(List<CannotCorrect> problems) implements Correcting {}
    }

    /**
     * Announces the call to everyone; it opens and closes by itself.
     *
     * @throws NotFound when there is no such call, or this person is not its officer
     */
    @Transactional
    public Publication publish(CallId id, PersonId officer) {
        Instant now = clock.instant();
        CallView call = locked(id, officer);
        if (!call.stage().isDraft()) {
            return new Publication.Refused(List.of(new CannotPublish.NotADraft()));
        }
        List<CannotPublish> missing = Readiness.missing(call, now);
        if (!missing.isEmpty()) {
            return new Publication.Refused(missing);
        }
        jdbc.sql("""
                        update calls.call
                           set stage = 'published', published_by = :by, published_at = :at
                         where id = :id and stage = 'draft'
                        """)
                .param("id", id.value())
                .param("by", officer.value())
                .param("at", now.atOffset(UTC))
                .update();
        Period period = call.firstRound().period().orElseThrow();
        audit.record(Entry.of(
                "calls.published",
                officer.ref(),
                Calls.ref(id),
                Calls.ref(id),
                Map.of(
                        "code", call.code(),
                        "opens", period.opensAt().toString(),
                        "closes", period.closesAt().toString())));
        news.published(id);
        return new Publication.Published();
    }

    /**
     * Changes a published call and says so in a numbered corrigendum. The instant that counts is read before the call is
     * locked: an extension sent before the closing instant is one, however long it waits for submissions to finish.
     *
     * @param version of the part, as the officer saw it
     * @throws NotFound when there is no such call, or this person is not its officer
     */
    @Transactional
    public Correcting correct(CallId id, PersonId officer, Seen seen, Correction correction) {
        Instant now = clock.instant();
        CallView call = locked(id, officer);
        Parts.State state = parts.state(id, seen.part());
        if (state.version() != seen.version()) {
            return new Correcting.Refused(List.of(
                    new CannotChange.Overtaken(state.changedBy().orElse("Komshi"), state.changedAt(), call.zone())));
        }
        List<CannotCorrect> problems = correction.problems(call, now);
        if (!problems.isEmpty()) {
            return new Correcting.Refused(problems);
        }
        int number = insert(call, officer, now, correction);
        repository.save(id, correction.texts());
        repository.save(id, correction.rules());
        call.rounds()
                .forEach(
                        round -> repository.save(round.id(), correction.rounds().get(round.number() - 1)));
        parts.advance(id, seen.part(), officer, now);
        return new Correcting.Published(number);
    }

    /** What would keep the correction from being made now: for the page that shows old and new before. */
    public List<CannotCorrect> problems(CallView call, Correction correction) {
        return correction.problems(call, clock.instant());
    }

    /** The part a person changed, and the version of it that lay before them. */
    public record Seen(Part part, int version) {}

    /** The corrigenda of a call, newest first. */
    public List<Corrigendum> corrigenda(CallId id) {
        return jdbc.sql("""
                        select number, note, changes, made_at from calls.corrigendum
                         where call = :call order by number desc
                        """)
                .param("call", id.value())
                .query((row, _) -> new Corrigendum(
                        row.getInt("number"),
                        Text.parse(row.getString("note")),
                        json.readValue(row.getString("changes"), new TypeReference<ArrayList<Change>>() {}),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Ends a call without a decision. What was announced stays readable, with the reason on top.
     *
     * @param reason as everyone will read it
     * @return false when it was decided or withdrawn already
     * @throws NotFound when there is no such call, or this person is not its officer
     */
    @Transactional
    public boolean withdraw(CallId id, PersonId officer, Text reason) {
        Instant now = clock.instant();
        locked(id, officer);
        boolean changed = jdbc.sql("""
                        update calls.call
                           set stage = 'withdrawn', withdrawn_by = :by, withdrawn_at = :at, withdrawn_why = :why::jsonb
                         where id = :id and stage in ('draft', 'published')
                        """)
                        .param("id", id.value())
                        .param("by", officer.value())
                        .param("at", now.atOffset(UTC))
                        .param("why", reason.json())
                        .update()
                == 1;
        if (changed) {
            audit.record(Entry.of("calls.withdrawn", officer.ref(), Calls.ref(id), Calls.ref(id), Map.of())
                    .because(reason.value(org.komshi.language.Languages.ENGLISH)));
        }
        return changed;
    }

    private CallView locked(CallId id, PersonId officer) {
        if (repository.lock(id).isEmpty()) {
            throw new NotFound();
        }
        return repository.find(id, officer, "officer").orElseThrow(NotFound::new);
    }

    private int insert(CallView call, PersonId officer, Instant now, Correction correction) {
        List<Change> changes = correction.changes(call);
        int number = corrigenda(call.id()).size() + 1;
        UUID corrigendum = Ids.next();
        jdbc.sql("""
                        insert into calls.corrigendum (id, call, number, note, changes, made_by, made_at)
                        values (:id, :call, :number, :note::jsonb, :changes::jsonb, :by, :at)
                        """)
                .param("id", corrigendum)
                .param("call", call.id().value())
                .param("number", number)
                .param("note", correction.note().json())
                .param("changes", json.writeValueAsString(changes))
                .param("by", officer.value())
                .param("at", now.atOffset(UTC))
                .update();
        audit.record(Entry.of(
                "calls.corrected",
                officer.ref(),
                Calls.ref(call.id()),
                Calls.ref(call.id()),
                Map.of(
                        "number",
                        number,
                        "fields",
                        changes.stream().map(Change::field).toList())));
        news.corrected(call.id(), corrigendum);
        return number;
    }
}
