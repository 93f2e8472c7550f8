package org.komshi.evaluation.checks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.applications.Applications;
import org.komshi.applications.Content;
import org.komshi.applications.ProposalId;
import org.komshi.evaluation.Finding;
import org.komshi.evaluation.Outcome;
import org.komshi.evaluation.rounds.Round;
import org.komshi.evaluation.rounds.Rounds;
import org.komshi.forms.Checklist;
import org.komshi.forms.FormPages;
import org.komshi.language.Phrases;
import org.springframework.stereotype.Component;

/** Puts a proposal beside its checklist. */
@Component
class ChecklistPages {
    private final Checks checks;
    private final CheckLines lines;
    private final Rounds rounds;
    private final Applications applications;
    private final Known known;

    ChecklistPages(Checks checks, CheckLines lines, Rounds rounds, Applications applications, Known known) {
        this.checks = checks;
        this.lines = lines;
        this.rounds = rounds;
        this.applications = applications;
        this.known = known;
    }

    /** What the hub knows by itself. */
    @Component
    record Known(KnownWords words, ChecklistOfRound documents) {}

    /** @param typed what was just entered and not kept; empty draws what is kept */
    CheckPage page(Round round, ProposalId proposal, List<Finding> typed, Phrases phrases) {
        Content content = applications.content(proposal);
        Map<String, Kept> kept = checks.kept(proposal);
        List<Checklist.Item> items = checks.checklist(round, proposal).items();
        KnownWords.Words said = known.words().of(proposal, phrases);
        return new CheckPage(
                rounds.proposal(proposal),
                known.documents().standings(round, proposal),
                FormPages.reading(content.form(), content.answers(), phrases),
                items.stream()
                        .map(item -> CheckPage.Item.of(
                                item,
                                Optional.ofNullable(kept.get(item.id())),
                                typed.stream()
                                        .filter(one -> one.item().equals(item.id()))
                                        .findFirst(),
                                said.of(item.id())))
                        .toList(),
                checks.conclusion(proposal).orElse(null),
                Checks.saysEligible(kept),
                rounds.isDecided(round.id()),
                (int) items.stream()
                        .filter(item -> !kept.containsKey(item.id()))
                        .count(),
                lines.nextUnchecked(round.id(), proposal)
                        .map(next -> "/desk/proposals/" + next.value() + "/checks")
                        .orElse(null));
    }

    /** What a browser sent; items its reader did not touch are left out. */
    List<Finding> read(Round round, ProposalId proposal, Map<String, String> fields) {
        return checks.checklist(round, proposal).items().stream()
                .map(item -> item.id())
                .map(item -> new Finding(
                        item,
                        Outcome.find(fields.getOrDefault("outcome." + item, "")),
                        fields.getOrDefault("reason." + item, ""),
                        fields.getOrDefault("note." + item, ""),
                        number(fields.getOrDefault("version." + item, ""))))
                .filter(finding -> !finding.isUntouched(fields.getOrDefault("shown." + finding.item(), "")))
                .toList();
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }
}
