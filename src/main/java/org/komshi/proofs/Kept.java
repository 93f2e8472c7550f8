package org.komshi.proofs;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.komshi.files.spi.Holders;
import org.komshi.identity.PersonId;
import org.komshi.language.Text;
import org.komshi.organisations.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the documents of organisations are kept, and which files they hold. */
@Repository
class Kept implements Holders {
    private static final String DOCUMENTS = """
            select document.id, document.organisation, document.sort, document.required,
                   coalesce(required.name, '{}') as called, document.file, file.name, file.size, document.issued_on,
                   person.name as handed_by, document.handed_at
              from proofs.document
              join files.file on file.id = document.file
              join identity.person on person.id = document.handed_by
              left join proofs.required on required.id = document.required
             where document.organisation = :organisation
            """;

    private final JdbcClient jdbc;

    Kept(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A document about to be kept. @param required null for the usual sorts */
    record New(
            UUID id,
            OrganisationId organisation,
            Sort sort,
            Optional<UUID> required,
            UUID file,
            LocalDate issuedOn,
            PersonId by,
            Instant at) {}

    /** What was there at this instant; by sort, the newest first. */
    List<KeptDocument> at(OrganisationId organisation, Instant at) {
        return jdbc.sql(DOCUMENTS + """
                           and document.handed_at <= :at and (document.removed_at is null or :at < document.removed_at)
                         order by document.sort, document.required, document.issued_on desc, document.handed_at desc
                        """)
                .param("organisation", organisation.value())
                .param("at", at.atOffset(UTC))
                .query((row, _) -> document(row))
                .list();
    }

    Optional<KeptDocument> find(UUID id, OrganisationId organisation) {
        return jdbc.sql(DOCUMENTS + " and document.id = :id")
                .param("organisation", organisation.value())
                .param("id", id)
                .query((row, _) -> document(row))
                .optional();
    }

    /** Whether the same bytes are there for the same already. */
    boolean has(OrganisationId organisation, Sort sort, LocalDate issuedOn, String sha256, Instant at) {
        return jdbc.sql("""
                        select exists (
                               select 1
                                 from proofs.document
                                 join files.file on file.id = document.file
                                where document.organisation = :organisation and document.sort = :sort
                                  and document.issued_on = :issued and file.sha256 = :sha256
                                  and document.handed_at <= :at and document.removed_at is null)
                        """)
                .param("organisation", organisation.value())
                .param("sort", sort.word())
                .param("issued", issuedOn)
                .param("sha256", sha256)
                .param("at", at.atOffset(UTC))
                .query(Boolean.class)
                .single();
    }

    void add(New document) {
        jdbc.sql("""
                        insert into proofs.document (id, organisation, sort, required, file, issued_on, handed_by, handed_at)
                        values (:id, :organisation, :sort, :required::uuid, :file, :issued, :by, :at)
                        """)
                .param("id", document.id())
                .param("organisation", document.organisation().value())
                .param("sort", document.sort().word())
                .param("required", document.required().map(UUID::toString).orElse(null))
                .param("file", document.file())
                .param("issued", document.issuedOn())
                .param("by", document.by().value())
                .param("at", document.at().atOffset(UTC))
                .update();
    }

    /** False when somebody removed it meanwhile. */
    boolean remove(UUID id, OrganisationId organisation, PersonId by, Instant at) {
        return jdbc.sql("""
                        update proofs.document set removed_by = :by, removed_at = :at
                         where id = :id and organisation = :organisation and removed_at is null
                        """)
                        .param("by", by.value())
                        .param("at", at.atOffset(UTC))
                        .param("id", id)
                        .param("organisation", organisation.value())
                        .update()
                == 1;
    }

    /** A removed document is held all the same: it was there when a round closed, or may have been. */
    @Override
    public Set<UUID> held(Collection<UUID> files) {
        return new HashSet<>(jdbc.sql("select file from proofs.document where file = any (:files)")
                .param("files", files.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private static KeptDocument document(ResultSet row) throws SQLException {
        return new KeptDocument(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                Sort.find(row.getString("sort")).orElseThrow(),
                row.getObject("required", UUID.class),
                Text.parse(row.getString("called")),
                row.getObject("file", UUID.class),
                row.getString("name"),
                row.getLong("size"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("handed_by"),
                row.getObject("handed_at", OffsetDateTime.class).toInstant());
    }
}
