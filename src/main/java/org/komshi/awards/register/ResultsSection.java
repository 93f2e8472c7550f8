package org.komshi.awards.register;

import static java.time.ZoneOffset.UTC;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final InstantSource clock;

    ResultsSection(JdbcClient jdbc, GrantRows rows, TemplateEngine templates, InstantSource clock) {
        this.clock = clock;
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
                grants,
                reserve(call));
    }

    /** How many wait on a reserve list that still holds: a number and a day, no names. */
    private ResultsOfCall.@Nullable Reserve reserve(UUID call) {
        return jdbc.sql("""
                        select count(*)::int as waiting, decision.reserve_until as until
                          from awards.decision
                          join awards.decision_line on decision_line.decision = decision.id
                                                   and decision_line.outcome = 'reserve'
                          join calls.round on round.id = decision.round
                          join calls.call on call.id = round.call
                         where call.id = :call and decision.stage = 'decided'
                           and decision.reserve_until >= (:now::timestamptz at time zone call.zone)::date
                           and not exists (select from awards.supplement
                                            where supplement.proposal = decision_line.proposal
                                              and supplement.ground = 'reserve')
                         group by decision.id
                        """)
                .param("call", call)
                .param("now", clock.instant().atOffset(UTC))
                .query(ResultsOfCall.Reserve.class)
                .optional()
                .orElse(null);
    }

    record Figures(
            int applications,
            int invited,
            int awarded,
            @Nullable BigDecimal total,
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
                               (select count(*) from awards.award where award.call = :call and award.listed) as awarded,
                               (select sum(award.amount) from awards.award where award.call = :call and award.listed) as total,
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
