package org.komshi.forms;

import static java.time.ZoneOffset.UTC;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.komshi.database.Ids;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** The definitions this hub knows: forms, grids and checklists in their versions. A version never changes. */
@Component
public class Forms {
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Map<DefinitionId, Definition> known = new ConcurrentHashMap<>();

    Forms(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What becomes of a file that is added. */
    public sealed interface Adding {
        /** @param isNew false when the same content was there already */
        record Added(DefinitionId id, boolean isNew) implements Adding {}

        record Refused(List<DefinitionProblem> problems) implements Adding {}
    }

    /**
     * Adds a definition file. The same content again changes nothing; another content under the same kind, name and
     * version is refused, since calls may use it.
     *
     * @param by the person's id; empty when it ships with the hub
     */
    @Transactional
    public Adding add(String file, Optional<UUID> by) {
        return switch (DefinitionFile.read(file)) {
            case DefinitionFile.Faulty(var problems) -> new Adding.Refused(problems);
            case DefinitionFile.Good(var definition, var content) -> add(definition, content, by);
        };
    }

    /** @throws NotFound when there is no such form */
    public FormDefinition form(DefinitionId id) {
        return definition(id) instanceof FormDefinition form ? form : missing();
    }

    /** @throws NotFound when there is no such grid */
    public Grid grid(DefinitionId id) {
        return definition(id) instanceof Grid grid ? grid : missing();
    }

    /** @throws NotFound when there is no such checklist */
    public Checklist checklist(DefinitionId id) {
        return definition(id) instanceof Checklist checklist ? checklist : missing();
    }

    /** @throws NotFound when there is none */
    public Definition definition(DefinitionId id) {
        return known.computeIfAbsent(id, this::read);
    }

    /** The newest version under a name. */
    public Optional<DefinitionId> newest(DefinitionKind kind, String name) {
        return jdbc.sql("""
                        select id
                          from forms.definition
                         where kind = :kind and name = :name
                      order by version desc
                         limit 1
                        """)
                .param("kind", kind.word())
                .param("name", name)
                .query(UUID.class)
                .optional()
                .map(DefinitionId::new);
    }

    /** All versions of one kind, by name, newest first. */
    public List<DefinitionLine> list(DefinitionKind kind) {
        return jdbc.sql("""
                        select id, kind, name, version, title, added_at
                          from forms.definition
                         where kind = :kind
                      order by name, version desc
                        """)
                .param("kind", kind.word())
                .query(DefinitionLine.class)
                .list();
    }

    private Adding add(Definition definition, JsonNode content, Optional<UUID> by) {
        String sha256 = sha256(CanonicalJson.bytes(content));
        boolean isNew = jdbc.sql("""
                        insert into forms.definition (id, kind, name, version, title, content, sha256, added_at, added_by)
                        values (:id, :kind, :name, :version, :title::jsonb, :content::jsonb, :sha256, :at, :by)
                        on conflict (kind, name, version) do nothing
                        """)
                        .param("id", Ids.next())
                        .param("kind", definition.kind().word())
                        .param("name", definition.name())
                        .param("version", definition.version())
                        .param("title", definition.title().json())
                        .param("content", content.toString())
                        .param("sha256", sha256)
                        .param("at", clock.instant().atOffset(UTC))
                        .param("by", by.orElse(null))
                        .update()
                == 1;
        Kept kept = kept(definition);
        return kept.sha256.equals(sha256)
                ? new Adding.Added(new DefinitionId(kept.id), isNew)
                : new Adding.Refused(List.of(new DefinitionProblem(
                        "$.version",
                        DefinitionProblem.Fault.VERSION_TAKEN,
                        Map.of("name", definition.name(), "version", definition.version()))));
    }

    private record Kept(UUID id, String sha256) {}

    private Kept kept(Definition definition) {
        return jdbc.sql("""
                        select id, sha256
                          from forms.definition
                         where kind = :kind and name = :name and version = :version
                        """)
                .param("kind", definition.kind().word())
                .param("name", definition.name())
                .param("version", definition.version())
                .query(Kept.class)
                .single();
    }

    private Definition read(DefinitionId id) {
        String content = jdbc.sql("select content::text from forms.definition where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        return switch (DefinitionFile.read(content)) {
            case DefinitionFile.Good good -> good.definition();
            case DefinitionFile.Faulty(var problems) ->
                throw new IllegalStateException("definition " + id.value() + " does not read any more: " + problems);
        };
    }

    private static <T> T missing() {
        throw new NotFound();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
