package org.komshi.dossiers.papers;

import java.util.List;
import java.util.UUID;
import org.komshi.applications.ApplicationId;
import org.komshi.calls.CallId;
import org.komshi.dossiers.spi.Leaf;
import org.komshi.dossiers.spi.Papers;
import org.komshi.dossiers.spi.Shelf;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What assessors declared, also that they have no conflict, and what was lifted. */
@Component
@Order(35)
class ConflictPapers implements Papers {
    private final JdbcClient jdbc;

    ConflictPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void ofCall(CallId call, Shelf shelf) {
        lay("application.call = :id and (entry.conflict or entry.lifted_at is not null)", call.value(), shelf);
    }

    @Override
    public void ofApplication(ApplicationId application, Shelf shelf) {
        lay("application.id = :id", application.value(), shelf);
    }

    private void lay(String which, UUID id, Shelf shelf) {
        List<List<String>> rows = jdbc.sql("""
                        with entry as (
                            select application, person, conflict, note, declared_at,
                                   null::timestamptz as lifted_at, null::text as why, null::uuid as lifted_by
                              from evaluation.declaration
                             union all
                            select application, person, true, note, declared_at, lifted_at, why, lifted_by
                              from evaluation.lifted_conflict)
                        select application.reference, person.name, entry.conflict, entry.note, entry.declared_at,
                               entry.lifted_at, entry.why, lifter.name as lifted_by
                          from entry
                          join applications.application on application.id = entry.application
                          join identity.person on person.id = entry.person
                          left join identity.person lifter on lifter.id = entry.lifted_by
                         where %s
                         order by application.reference, entry.declared_at, person.name
                        """.formatted(which))
                .param("id", id)
                .query((row, _) -> List.of(
                        Column.text(row, "reference"),
                        row.getString("name"),
                        shelf.say(row.getBoolean("conflict") ? "dossiers.conflict.yes" : "dossiers.conflict.no"),
                        Column.text(row, "note"),
                        Column.time(row, "declared_at", shelf),
                        Column.time(row, "lifted_at", shelf),
                        Column.text(row, "lifted_by"),
                        Column.text(row, "why")))
                .list();
        shelf.lay(
                "conflicts.html",
                shelf.say("evaluation.conflicts"),
                new Leaf()
                        .table(
                                List.of(
                                        shelf.say("evaluation.reference"),
                                        shelf.say("evaluation.assessor"),
                                        shelf.say("dossiers.conflict"),
                                        shelf.say("evaluation.conflicts.declared"),
                                        shelf.say("dossiers.paper.at"),
                                        shelf.say("dossiers.conflict.lifted"),
                                        shelf.say("dossiers.paper.by"),
                                        shelf.say("dossiers.paper.why")),
                                rows));
    }
}
