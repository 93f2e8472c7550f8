package org.komshi.dossiers.papers;

import java.util.List;
import java.util.UUID;
import org.komshi.applications.ApplicationId;
import org.komshi.calls.CallId;
import org.komshi.dossiers.spi.Papers;
import org.komshi.dossiers.spi.Shelf;
import org.komshi.forms.CanonicalJson;
import org.komshi.language.Text;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Forms, grids and checklists in the versions used: canonical JSON, whose SHA-256 stands in every submission. */
@Component
@Order(20)
public class DefinitionPapers implements Papers {
    /** In which they lie. */
    public static final String FOLDER = "definitions/";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DefinitionPapers(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Used(String kind, String name, int version, Text title, String content) {}

    @Override
    public void ofCall(CallId call, Shelf shelf) {
        lay(used("""
                        select definition.kind, definition.name, definition.version, definition.title,
                               definition.content::text as content
                          from forms.definition
                         where exists (select 1 from calls.round
                                        where round.call = :id
                                          and definition.id in (round.form, round.grid, round.checklist))
                            or exists (select 1 from applications.proposal
                                         join applications.application on application.id = proposal.application
                                        where application.call = :id and proposal.form = definition.id)
                         order by definition.kind, definition.name, definition.version
                        """, call.value()), shelf);
    }

    @Override
    public void ofApplication(ApplicationId application, Shelf shelf) {
        lay(used("""
                        select definition.kind, definition.name, definition.version, definition.title,
                               definition.content::text as content
                          from forms.definition
                         where exists (select 1 from applications.proposal
                                         join calls.round on round.id = proposal.round
                                        where proposal.application = :id
                                          and definition.id in (proposal.form, round.grid, round.checklist))
                         order by definition.kind, definition.name, definition.version
                        """, application.value()), shelf);
    }

    private List<Used> used(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Used.class).list();
    }

    private void lay(List<Used> all, Shelf shelf) {
        all.forEach(one -> shelf.lay(
                FOLDER + FileName.of(one.kind() + "-" + one.name() + "-" + one.version()) + ".json",
                shelf.say("calls.definition.version", "title", one.title(), "version", one.version()),
                CanonicalJson.bytes(json.readTree(one.content()))));
    }
}
