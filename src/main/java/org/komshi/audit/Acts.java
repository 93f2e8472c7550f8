package org.komshi.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.language.Phrases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The acts of a dossier to take along, oldest first. Who may read them is the asking room's matter. */
@Component
public class Acts {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Sentences sentences;

    Acts(JdbcClient jdbc, JsonMapper json, Sentences sentences) {
        this.jdbc = jdbc;
        this.json = json;
        this.sentences = sentences;
    }

    /** @param zone in which dates within sentences are said */
    public List<Act> of(Ref dossier, Phrases phrases, ZoneId zone) {
        Sentences.Speaker speaker = sentences.speaker(phrases, zone);
        return jdbc.sql("""
                        select entry.*, link.number, link.hash, why.text,
                               case when link.number = 1 then repeat('0', 64) else previous.hash end as previous
                          from audit.entry
                          left join audit.link on link.entry = entry.id
                          left join audit.link previous on previous.number = link.number - 1
                          left join audit.why on why.entry = entry.id
                         where entry.dossier_kind = :kind and entry.dossier_id = :id
                         order by entry.id
                        """)
                .param("kind", dossier.kind())
                .param("id", dossier.id())
                .query((row, _) -> act(row, speaker))
                .list();
    }

    private Act act(ResultSet row, Sentences.Speaker speaker) throws SQLException {
        String code = row.getString("act");
        Ref subject = new Ref(row.getString("subject_kind"), row.getObject("subject_id", UUID.class));
        String kind = row.getString("by_kind");
        Optional<Ref> by =
                Optional.ofNullable(row.getObject("by_id", UUID.class)).map(id -> new Ref(kind, id));
        String facts = row.getString("facts");
        Content content = new Content(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                code,
                by,
                subject,
                new Ref(row.getString("dossier_kind"), row.getObject("dossier_id", UUID.class)),
                facts,
                Optional.ofNullable(row.getString("why_hash")));
        return new Act(
                row.getObject("number", Long.class),
                content.at(),
                code,
                by.map(speaker::name).orElseGet(speaker::hub),
                speaker.sentence(code, subject, json.readValue(facts, new TypeReference<Map<String, Object>>() {})),
                speaker.name(subject),
                row.getString("text"),
                content.canonical(),
                row.getString("content_hash"),
                nullable(row, "previous"),
                nullable(row, "hash"));
    }

    private static @Nullable String nullable(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
