package org.komshi.evaluation.checks;

import static java.time.ZoneOffset.UTC;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.komshi.applications.ProposalId;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.calls.RoundId;
import org.komshi.evaluation.Finding;
import org.komshi.evaluation.Outcome;
import org.komshi.evaluation.rounds.Round;
import org.komshi.evaluation.rounds.Rounds;
import org.komshi.forms.Checklist;
import org.komshi.identity.PersonId;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The checklist of each proposal, item by item, and what it comes to. */
@Component
public class Checks {
    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final ChecklistOfRound lists;
    private final Audit audit;
    private final InstantSource clock;

    Checks(JdbcClient jdbc, Rounds rounds, ChecklistOfRound lists, Audit audit, InstantSource clock) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.lists = lists;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps what can be kept; items in the problems are as they were. An item somebody else changed since it was seen is
     * not overwritten.
     */
    @Transactional
    public List<CannotCheck> save(ProposalId proposal, List<Finding> findings, PersonId by) {
        Round round = rounds.of(proposal, by, Rounds.DESK);
        rounds.lock(proposal);
        if (conclusion(proposal).isPresent()) {
            return List.of(new CannotCheck.Concluded());
        }
        Checklist list = lists.of(round, proposal);
        Map<String, Kept> kept = kept(proposal);
        List<CannotCheck> problems = new ArrayList<>();
        Map<String, Object> changed = new LinkedHashMap<>();
        for (Finding one : findings) {
            Optional<Checklist.Item> item = list.item(one.item());
            Kept now = kept.get(one.item());
            if (item.isEmpty() || one.outcome().isEmpty() || now != null && now.says(one)) {
                continue;
            }
            Optional<CannotCheck> problem = problem(item.get(), one, now);
            problem.ifPresentOrElse(problems::add, () -> {
                keep(proposal, one, by);
                changed.put(one.item(), word(one));
            });
        }
        if (!changed.isEmpty()) {
            audit.record(
                    Entry.of("evaluation.checked", by.ref(), ref(proposal), round.dossier(), Map.of("items", changed)));
        }
        return problems;
    }

    private static Optional<CannotCheck> problem(
            Checklist.Item item, Finding finding, @org.jspecify.annotations.Nullable Kept now) {
        if (finding.outcome().equals(Optional.of(Outcome.NOT_MET))
                && item.reason(finding.reason()).isEmpty()) {
            return Optional.of(new CannotCheck.NoReason(item.id(), item.title()));
        }
        return now != null && now.version() != finding.seen()
                ? Optional.of(new CannotCheck.ChangedMeanwhile(item.title(), now))
                : Optional.empty();
    }

    private static String word(Finding finding) {
        String word = finding.outcome().map(Outcome::word).orElse("");
        return finding.reason().isEmpty() ? word : word + " " + finding.reason();
    }

    private void keep(ProposalId proposal, Finding finding, PersonId by) {
        jdbc.sql("""
                        insert into evaluation.check_outcome (proposal, item, outcome, reason, note, checked_by, checked_at)
                        values (:proposal, :item, :outcome, :reason, :note, :by, :at)
                            on conflict (proposal, item) do update
                           set outcome = excluded.outcome, reason = excluded.reason, note = excluded.note,
                               checked_by = excluded.checked_by, checked_at = excluded.checked_at,
                               version = check_outcome.version + 1
                        """)
                .param("proposal", proposal.value())
                .param("item", finding.item())
                .param("outcome", finding.outcome().orElseThrow().word())
                .param("reason", finding.reason())
                .param("note", finding.note())
                .param("by", by.value())
                .param("at", clock.instant().atOffset(UTC))
                .update();
    }

    /**
     * Concludes the checks of a proposal. It is eligible when no item is "not met"; what the officer confirmed must be
     * what the items say.
     */
    @Transactional
    public List<CannotCheck> conclude(ProposalId proposal, boolean eligible, PersonId by) {
        Round round = rounds.of(proposal, by, Rounds.DESK);
        rounds.lock(proposal);
        if (conclusion(proposal).isPresent()) {
            return List.of(new CannotCheck.Concluded());
        }
        Map<String, Kept> kept = kept(proposal);
        List<Checklist.Item> items = lists.of(round, proposal).items();
        int open = (int)
                items.stream().filter(item -> !kept.containsKey(item.id())).count();
        if (open > 0) {
            return List.of(new CannotCheck.Unanswered(open));
        }
        if (eligible != saysEligible(kept)) {
            return List.of(new CannotCheck.SaysOtherwise(saysEligible(kept)));
        }
        jdbc.sql("""
                        insert into evaluation.check_conclusion (proposal, eligible, concluded_by, concluded_at)
                        values (:proposal, :eligible, :by, :at)
                        """)
                .param("proposal", proposal.value())
                .param("eligible", eligible)
                .param("by", by.value())
                .param("at", clock.instant().atOffset(UTC))
                .update();
        audit.record(Entry.of(
                "evaluation.concluded",
                by.ref(),
                ref(proposal),
                round.dossier(),
                Map.of("eligible", eligible ? "yes" : "no")));
        return List.of();
    }

    /** Takes a conclusion back, with a reason, until the decision on the round. */
    @Transactional
    public List<CannotCheck> reopen(ProposalId proposal, String why, PersonId by) {
        Round round = rounds.of(proposal, by, Rounds.DESK);
        rounds.lock(proposal);
        if (rounds.isDecided(round.id())) {
            return List.of(new CannotCheck.Decided());
        }
        if (why.isBlank()) {
            return List.of(new CannotCheck.ReopenedWithoutReason());
        }
        int reopened = jdbc.sql("delete from evaluation.check_conclusion where proposal = :proposal")
                .param("proposal", proposal.value())
                .update();
        if (reopened == 1) {
            audit.record(Entry.of("evaluation.checks-reopened", by.ref(), ref(proposal), round.dossier(), Map.of())
                    .because(why));
        }
        return List.of();
    }

    /** @throws NotFound for whoever does not work on the round at its desk */
    public Checklist checklist(RoundId round, PersonId by) {
        return checklist(rounds.find(round, by, Rounds.DESK));
    }

    /** The round's, with the documents asked of applicants of any country. */
    public Checklist checklist(Round round) {
        return lists.of(round);
    }

    /** What is checked of one proposal: the documents are those asked of its applicant. */
    Checklist checklist(Round round, ProposalId proposal) {
        return lists.of(round, proposal);
    }

    /** What is kept so far, by item. */
    public Map<String, Kept> kept(ProposalId proposal) {
        return jdbc
                .sql("""
                        select check_outcome.item, check_outcome.outcome, check_outcome.reason, check_outcome.note,
                               check_outcome.version, person.name as by, check_outcome.checked_at as at
                          from evaluation.check_outcome
                          join identity.person on person.id = check_outcome.checked_by
                         where check_outcome.proposal = :proposal
                        """)
                .param("proposal", proposal.value())
                .query((row, _) -> new Kept(
                        row.getString("item"),
                        Outcome.find(row.getString("outcome")).orElseThrow(),
                        row.getString("reason"),
                        row.getString("note"),
                        row.getInt("version"),
                        row.getString("by"),
                        row.getTimestamp("at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Kept::item, Function.identity()));
    }

    /** What the checks came to; empty until they are concluded. */
    public Optional<Conclusion> conclusion(ProposalId proposal) {
        return jdbc.sql("""
                        select check_conclusion.eligible, person.name as by, check_conclusion.concluded_at as at
                          from evaluation.check_conclusion
                          join identity.person on person.id = check_conclusion.concluded_by
                         where check_conclusion.proposal = :proposal
                        """)
                .param("proposal", proposal.value())
                .query(Conclusion.class)
                .optional();
    }

    static boolean saysEligible(Map<String, Kept> kept) {
        return kept.values().stream().noneMatch(one -> one.outcome() == Outcome.NOT_MET);
    }

    private static Ref ref(ProposalId proposal) {
        return new Ref("proposal", proposal.value());
    }
}
