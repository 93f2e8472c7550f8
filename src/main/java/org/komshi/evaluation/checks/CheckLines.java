package org.komshi.evaluation.checks;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.ProposalId;
import org.komshi.calls.RoundId;
import org.komshi.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the checks of a round are. */
@Component
public class CheckLines {
    private final JdbcClient jdbc;

    CheckLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One proposal in the table of checks.
     *
     * @param done items looked at
     * @param notMet items found not met
     * @param eligible null until the checks are concluded
     */
    public record Line(
            ProposalId proposal,
            int number,
            String reference,
            Text applicant,
            int done,
            int notMet,
            @Nullable Boolean eligible) {
        public String state() {
            if (eligible == null) {
                return done == 0 ? "unchecked" : "begun";
            }
            return eligible ? "eligible" : "not-eligible";
        }

        boolean isShownFor(String filter) {
            return switch (filter) {
                case "unchecked" -> eligible == null;
                case "eligible", "not-eligible" -> state().equals(filter);
                default -> true;
            };
        }
    }

    public List<Line> of(RoundId round) {
        return jdbc.sql("""
                        select proposal.id as proposal, coalesce(opening_line.number, 0) as number,
                               application.reference, organisation.name as applicant,
                               count(check_outcome.item)::int as done,
                               (count(*) filter (where check_outcome.outcome = 'not-met'))::int as not_met,
                               check_conclusion.eligible
                          from applications.proposal
                          join applications.application on application.id = proposal.application
                          join organisations.organisation on organisation.id = application.applicant
                          left join evaluation.opening_line on opening_line.proposal = proposal.id
                          left join evaluation.check_outcome on check_outcome.proposal = proposal.id
                          left join evaluation.check_conclusion on check_conclusion.proposal = proposal.id
                         where proposal.round = :round and proposal.stage = 'submitted'
                         group by proposal.id, opening_line.number, application.reference, organisation.name,
                                  check_conclusion.eligible
                         order by 2, application.reference
                        """).param("round", round.value()).query(Line.class).list();
    }

    /** The next one after this whose checks are not concluded, beginning again at the top. */
    public Optional<ProposalId> nextUnchecked(RoundId round, ProposalId after) {
        List<Line> lines = of(round);
        int at = 0;
        while (at < lines.size() && !lines.get(at).proposal().equals(after)) {
            at++;
        }
        int from = at;
        return java.util.stream.IntStream.range(1, lines.size() + 1)
                .mapToObj(step -> lines.get((from + step) % lines.size()))
                .filter(line -> line.eligible() == null && !line.proposal().equals(after))
                .map(Line::proposal)
                .findFirst();
    }
}
