package org.komshi.calls.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.komshi.language.Language;
import org.komshi.language.Speech;
import org.komshi.language.Text;
import org.komshi.web.components.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The forms, grids and checklists a round may use: all versions, newest first. */
@Component
class DefinitionChoices {
    private final JdbcClient jdbc;
    private final Speech speech;

    DefinitionChoices(JdbcClient jdbc, Speech speech) {
        this.jdbc = jdbc;
        this.speech = speech;
    }

    private record Row(UUID id, String kind, Text title, int version) {}

    /** By kind: form, grid, checklist. */
    Map<String, List<Option>> all(Language reader) {
        return jdbc
                .sql("select id, kind, title, version from forms.definition order by kind, name, version desc")
                .query(Row.class)
                .stream()
                .collect(Collectors.groupingBy(
                        Row::kind, Collectors.mapping(row -> option(row, reader), Collectors.toList())));
    }

    private Option option(Row row, Language reader) {
        return new Option(
                row.id().toString(),
                speech.in(reader).say("calls.definition.version", "title", row.title(), "version", row.version()));
    }
}
