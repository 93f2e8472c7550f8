package org.komshi.evaluation.rounds;

import java.util.Optional;
import org.komshi.audit.Ref;
import org.komshi.audit.spi.Names;
import org.komshi.language.Language;
import org.komshi.language.Speech;
import org.komshi.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the audit what rounds, proposals and assessments are called. */
@Component
class EvaluationNames implements Names {
    private final JdbcClient jdbc;
    private final Speech speech;

    EvaluationNames(JdbcClient jdbc, Speech speech) {
        this.jdbc = jdbc;
        this.speech = speech;
    }

    @Override
    public Optional<String> name(Ref ref, Language reader) {
        return switch (ref.kind()) {
            case "round" -> round(ref, reader);
            case "proposal" -> proposal("proposal.id = :id", ref, reader);
            case "assessment" ->
                proposal(
                        "proposal.id = (select assessment.proposal from evaluation.assessment where assessment.id = :id)",
                        ref,
                        reader);
            default -> Optional.empty();
        };
    }

    private Optional<String> round(Ref ref, Language reader) {
        return jdbc.sql("select kind from calls.round where id = :id")
                .param("id", ref.id())
                .query(String.class)
                .optional()
                .map(kind -> speech.in(reader).say("evaluation.round." + kind));
    }

    private Optional<String> proposal(String which, Ref ref, Language reader) {
        return jdbc.sql("""
                        select application.reference, organisation.name
                          from applications.proposal
                          join applications.application on application.id = proposal.application
                          join organisations.organisation on organisation.id = application.applicant
                         where application.reference is not null and %s
                        """.formatted(which))
                .param("id", ref.id())
                .query((row, _) -> row.getString("reference") + " · "
                        + Text.parse(row.getString("name")).value(reader))
                .optional();
    }
}
