package org.komshi.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.komshi.audit.spi.DossierReaders;
import org.komshi.audit.spi.DossierWays;
import org.komshi.problems.NotFound;
import org.komshi.web.Page;
import org.komshi.web.components.Paging;
import org.komshi.web.spi.Visiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds what was done about a thing, for those who may know. */
@Component
class Dossiers {
    static final int PAGE = 50;

    private static final String NARROWED = """
             where dossier_kind = :kind and dossier_id = :id
               and (:act = '' or act = :act)
               and (:by::uuid is null or by_id = :by)
               and (:from::timestamptz is null or at >= :from)
               and (:until::timestamptz is null or at < :until)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Sentences sentences;
    private final List<DossierReaders> readers;
    private final List<DossierWays> beside;

    Dossiers(
            JdbcClient jdbc,
            JsonMapper json,
            Sentences sentences,
            List<DossierReaders> readers,
            List<DossierWays> beside) {
        this.beside = beside;
        this.jdbc = jdbc;
        this.json = json;
        this.sentences = sentences;
        this.readers = readers;
    }

    /** @param number of the page, from 1 */
    Dossier read(Ref about, DossierFilter filter, int number, Page page) {
        Visiting reader = page.visiting();
        if (reader == null || !mayRead(reader, about)) {
            throw new NotFound();
        }
        Sentences.Speaker speaker = sentences.speaker(page.phrases(), page.zone());
        List<Dossier.Act> acts = acts(about, speaker);
        if (acts.isEmpty() && (speaker.address(about).isEmpty() || !isKnown(reader, about))) {
            throw new NotFound();
        }
        long total = narrowed("select count(*) from audit.entry" + NARROWED, about, filter, page)
                .query(Long.class)
                .single();
        String address = "/desk/dossiers/" + about.kind() + "/" + about.id() + "?" + filter.query()
                + (filter.isWhole() ? "&whole=true" : "") + "&page=";
        return new Dossier(
                about,
                speaker.name(about),
                speaker.address(about),
                acts,
                people(about, speaker, page),
                filter,
                lines(about, filter, number, page, speaker),
                new Paging(number, filter.size(), total, address),
                beside.stream()
                        .flatMap(room -> room.ways(reader, about).stream())
                        .toList());
    }

    private JdbcClient.StatementSpec narrowed(String sql, Ref about, DossierFilter filter, Page page) {
        return jdbc.sql(sql)
                .param("kind", about.kind())
                .param("id", about.id())
                .param("act", filter.act())
                .param("by", filter.person().orElse(null), Types.OTHER)
                .param("from", at(filter.begins(page.zone())), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", at(filter.ends(page.zone())), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static @Nullable OffsetDateTime at(Optional<Instant> instant) {
        return instant.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private List<Dossier.Person> people(Ref about, Sentences.Speaker speaker, Page page) {
        return jdbc
                .sql("""
                        select distinct by_kind, by_id
                          from audit.entry
                         where dossier_kind = :kind and dossier_id = :id and by_id is not null
                        """)
                .param("kind", about.kind())
                .param("id", about.id())
                .query((row, _) -> new Ref(row.getString("by_kind"), row.getObject("by_id", UUID.class)))
                .list()
                .stream()
                .map(person -> new Dossier.Person(person.id().toString(), speaker.name(person)))
                .sorted(Comparator.comparing(
                        Dossier.Person::name, page.phrases().collation()))
                .toList();
    }

    private boolean mayRead(Visiting reader, Ref about) {
        return readers.stream().anyMatch(room -> room.readsAll(reader)) || isKnown(reader, about);
    }

    /** Whether a room opens it to this person: then it is there, also when nothing stands in it yet. */
    private boolean isKnown(Visiting reader, Ref about) {
        return readers.stream().anyMatch(room -> room.mayRead(reader, about));
    }

    private List<Dossier.Act> acts(Ref about, Sentences.Speaker speaker) {
        return jdbc.sql("""
                        select act, count(*) as count, (array_agg(facts order by id desc))[1]::text as facts
                          from audit.entry
                         where dossier_kind = :kind and dossier_id = :id
                         group by act
                         order by min(id)
                        """)
                .param("kind", about.kind())
                .param("id", about.id())
                .query((row, _) -> new Dossier.Act(
                        row.getString("act"),
                        speaker.label(row.getString("act"), about, facts(row)),
                        row.getInt("count")))
                .list();
    }

    private List<Dossier.Line> lines(
            Ref about, DossierFilter filter, int number, Page page, Sentences.Speaker speaker) {
        String lines = """
                select entry.*, link.number, why.text
                  from audit.entry
                  left join audit.link on link.entry = entry.id
                  left join audit.why on why.entry = entry.id
                """ + NARROWED + " order by entry.id desc limit :limit offset :offset";
        return narrowed(lines, about, filter, page)
                .param("limit", filter.size())
                .param("offset", (number - 1L) * filter.size())
                .query((row, _) -> line(row, about, speaker))
                .list();
    }

    private Dossier.Line line(ResultSet row, Ref about, Sentences.Speaker speaker) throws SQLException {
        Ref subject = new Ref(row.getString("subject_kind"), row.getObject("subject_id", UUID.class));
        Optional<Ref> by = by(row);
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        String sentence = speaker.sentence(row.getString("act"), subject, facts(row));
        return new Dossier.Line(
                row.getLong("id"),
                Optional.ofNullable(row.getObject("number", Long.class)),
                at,
                by.map(speaker::name).orElseGet(speaker::hub),
                sentence,
                Optional.of(subject)
                        .filter(thing ->
                                !thing.equals(about) && !Optional.of(thing).equals(by))
                        .map(speaker::name)
                        .flatMap(name -> unsaid(name, sentence)),
                reason(row));
    }

    /** Of a name such as "EX-1 · Green Valley" what its sentence does not say already. */
    private static Optional<String> unsaid(String name, String sentence) {
        String rest = Arrays.stream(name.split(" · "))
                .filter(part -> !sentence.contains(part))
                .collect(Collectors.joining(" · "));
        return Optional.of(rest).filter(Predicate.not(String::isEmpty));
    }

    private static Optional<Ref> by(ResultSet row) throws SQLException {
        UUID id = row.getObject("by_id", UUID.class);
        return id == null ? Optional.empty() : Optional.of(new Ref(row.getString("by_kind"), id));
    }

    private static Dossier.Reason reason(ResultSet row) throws SQLException {
        String text = row.getString("text");
        if (text != null) {
            return new Dossier.Reason.Given(text);
        }
        return row.getString("why_hash") == null ? new Dossier.Reason.None() : new Dossier.Reason.Erased();
    }

    private Map<String, Object> facts(ResultSet row) throws SQLException {
        return json.readValue(row.getString("facts"), new TypeReference<Map<String, Object>>() {});
    }
}
