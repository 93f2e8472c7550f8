package org.komshi.awards.register;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.calls.CallView;
import org.komshi.calls.Stage;
import org.komshi.calls.spi.CallSections;
import org.komshi.language.Text;
import org.komshi.web.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On the public page of a decided call: how many applied, were invited, were awarded, and who. */
@Component
class ResultsSection implements CallSections {
    private final JdbcClient jdbc;
    private final GrantRows rows;
    private final TemplateEngine templates;

    ResultsSection(JdbcClient jdbc, GrantRows rows, TemplateEngine templates) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.templates = templates;
    }

    @Override
    public List<Section> sections(CallView call, Page page) {
        if (call.stage().stage() != Stage.DECIDED) {
            return List.of();
        }
        ResultsOfCall results = results(call.id().value());
        return List.of(new Section(10, new Drawn(templates, Map.of("page", page, "results", results))));
    }

    private ResultsOfCall results(UUID call) {
        List<GrantLine> grants = rows.ofCall(call);
        Figures figures = past(call).orElseGet(() -> counted(call));
        return new ResultsOfCall(
                figures.applications(),
                figures.invited(),
                figures.awarded(),
                figures.total(),
                figures.currency(),
                figures.note(),
                grants);
    }

    record Figures(
            int applications,
            int invited,
            int awarded,
            @org.jspecify.annotations.Nullable BigDecimal total,
            String currency,
            Text note) {}

    private Optional<Figures> past(UUID call) {
        return jdbc.sql("""
                        select applications, invited, awarded, total, currency, note
                          from awards.past_result
                         where call = :call
                        """).param("call", call).query(Figures.class).optional();
    }

    private Figures counted(UUID call) {
        return jdbc.sql("""
                        select count(*) filter (where round.number = 1) as applications,
                               count(*) filter (where round.number = 2) as invited,
                               (select count(*) from awards.award where award.call = :call) as awarded,
                               (select sum(award.amount) from awards.award where award.call = :call) as total,
                               (select currency from calls.call where call.id = :call) as currency,
                               '{}'::jsonb as note
                          from applications.proposal
                          join calls.round on round.id = proposal.round
                         where round.call = :call and (round.number = 2 or proposal.stage = 'submitted')
                        """).param("call", call).query(Figures.class).single();
    }

    private record Drawn(TemplateEngine templates, Map<String, Object> model) implements Content {
        @Override
        public void writeTo(TemplateOutput output) {
            templates.render("awards/results.jte", model, output);
        }
    }
}
