package org.komshi.applications.desk;

import static java.time.ZoneOffset.UTC;

import java.time.InstantSource;
import java.util.Optional;
import org.komshi.audit.Ref;
import org.komshi.audit.spi.DossierReaders;
import org.komshi.audit.spi.Names;
import org.komshi.language.Language;
import org.komshi.language.Text;
import org.komshi.web.spi.Visiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What applications are called in the audit, and who of the staff may read their dossier. */
@Component
class ApplicationNames implements Names, DossierReaders {
    private static final String KIND = "application";

    private final Seals seals;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    ApplicationNames(Seals seals, JdbcClient jdbc, InstantSource clock) {
        this.seals = seals;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<String> name(Ref ref, Language reader) {
        if (!ref.kind().equals(KIND)) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select application.reference, organisation.name
                          from applications.application
                          join organisations.organisation on organisation.id = application.applicant
                         where application.id = :id
                        """)
                .param("id", ref.id())
                .query((row, _) -> {
                    String name = Text.parse(row.getString("name")).value(reader);
                    String reference = row.getString("reference");
                    return reference == null ? name : reference + " · " + name;
                })
                .optional();
    }

    @Override
    public Optional<String> address(Ref ref) {
        return ref.kind().equals(KIND) ? Optional.of("/desk/applications/" + ref.id()) : Optional.empty();
    }

    /** Officers, managers and auditors of the call, once its first round is open to them. */
    @Override
    public boolean mayRead(Visiting reader, Ref dossier) {
        if (!dossier.kind().equals(KIND)) {
            return false;
        }
        var now = clock.instant();
        return jdbc
                .sql("""
                        select round.id, round.closes_at
                          from applications.application
                          join calls.round on round.call = application.call and round.number = 1
                         where application.id = :id
                           and calls.works_on(:person, array['officer', 'manager', 'auditor'], application.call, :now)
                        """)
                .param("id", dossier.id())
                .param("person", reader.person())
                .param("now", now.atOffset(UTC))
                .query(FirstRound.class)
                .list()
                .stream()
                .anyMatch(round -> seals.isOpen(new org.komshi.calls.RoundId(round.id()), round.closesAt(), now));
    }

    private record FirstRound(java.util.UUID id, java.time.Instant closesAt) {}
}
