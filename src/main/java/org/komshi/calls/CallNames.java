package org.komshi.calls;

import static java.time.ZoneOffset.UTC;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.komshi.audit.Ref;
import org.komshi.audit.spi.DossierReaders;
import org.komshi.audit.spi.Names;
import org.komshi.identity.PersonId;
import org.komshi.language.Language;
import org.komshi.language.Text;
import org.komshi.web.spi.Visiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the audit what calls, rounds and programmes are called today, and who may read their dossiers. */
@Component
class CallNames implements Names, DossierReaders {
    private static final Map<String, String> TITLES = Map.of(
            "call", "select title from calls.call where id = :id",
            "round", "select call.title from calls.round join calls.call on call.id = round.call where round.id = :id",
            "programme", "select name from calls.programme where id = :id",
            "definition", "select title from forms.definition where id = :id");

    private final JdbcClient jdbc;
    private final Calls calls;
    private final InstantSource clock;

    CallNames(JdbcClient jdbc, Calls calls, InstantSource clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public Optional<String> name(Ref ref, Language reader) {
        return Optional.ofNullable(TITLES.get(ref.kind()))
                .flatMap(title -> jdbc.sql(title)
                        .param("id", ref.id())
                        .query(String.class)
                        .optional())
                .map(title -> Text.parse(title).value(reader));
    }

    @Override
    public Optional<String> address(Ref ref) {
        return switch (ref.kind()) {
            case "call" -> Optional.of("/desk/calls/" + ref.id());
            case "programme" -> Optional.of("/desk/administration/programmes/" + ref.id());
            default -> Optional.empty();
        };
    }

    @Override
    public boolean mayRead(Visiting reader, Ref dossier) {
        return dossier.kind().equals("programme") && (reader.is("administrator") || auditsProgramme(reader, dossier))
                || dossier.kind().equals("call")
                        && calls.worksOn(
                                new CallId(dossier.id()),
                                new PersonId(reader.person()),
                                "officer",
                                "manager",
                                "auditor");
    }

    private boolean auditsProgramme(Visiting reader, Ref programme) {
        return jdbc.sql("""
                        select exists (
                               select 1 from identity.role
                                where person = :person and role = 'auditor'
                                  and scope = 'programme' and scope_id = :programme
                                  and from_at <= :now and (until_at is null or until_at > :now))
                        """)
                .param("person", reader.person())
                .param("programme", programme.id().toString())
                .param("now", clock.instant().atOffset(UTC))
                .query(Boolean.class)
                .single();
    }
}
