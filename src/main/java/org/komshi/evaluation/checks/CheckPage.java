package org.komshi.evaluation.checks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.komshi.evaluation.Finding;
import org.komshi.evaluation.Outcome;
import org.komshi.evaluation.rounds.Listed;
import org.komshi.forms.Checklist;
import org.komshi.forms.SectionView;
import org.komshi.proofs.Standing;

/**
 * A proposal beside its checklist.
 *
 * @param documents asked of the applicant, as they stood when the round closed
 * @param conclusion null until concluded
 * @param saysEligible what the items say now
 * @param open items nobody has looked at
 * @param next address of the next proposal whose checks are open; null when there is none
 */
public record CheckPage(
        Listed proposal,
        List<Standing> documents,
        List<SectionView> content,
        List<Item> items,
        @Nullable Conclusion conclusion,
        boolean saysEligible,
        boolean decided,
        int open,
        @Nullable String next) {
    public List<Item> part(Checklist.Part part) {
        return items.stream().filter(item -> item.item().part() == part).toList();
    }

    /** Where the applicant's documents are fetched. */
    public String documentsAddress() {
        return "/desk/applications/" + proposal.application().value() + "/documents/";
    }

    public String address(String part) {
        return "/desk/proposals/" + proposal.proposal().value() + "/" + part;
    }

    /**
     * One item as drawn.
     *
     * @param finding what is entered or kept
     * @param by who said so last; null when nobody did
     * @param shown tells later what its reader changed
     * @param facts what the hub knows
     */
    public record Item(
            Checklist.Item item,
            Finding finding,
            @Nullable String by,
            @Nullable Instant at,
            String shown,
            List<String> facts) {
        public String outcome() {
            return finding.outcome().map(Outcome::word).orElse("");
        }

        static Item of(Checklist.Item item, Optional<Kept> kept, Optional<Finding> typed, List<String> facts) {
            Finding now = kept.map(one ->
                            new Finding(item.id(), Optional.of(one.outcome()), one.reason(), one.note(), one.version()))
                    .orElseGet(() -> new Finding(item.id(), Optional.empty(), "", "", 0));
            Finding finding = typed.map(
                            one -> new Finding(one.item(), one.outcome(), one.reason(), one.note(), now.seen()))
                    .orElse(now);
            return new Item(
                    item,
                    finding,
                    kept.map(Kept::by).orElse(null),
                    kept.map(Kept::at).orElse(null),
                    Finding.fingerprint(now.outcome(), now.reason(), now.note()),
                    facts);
        }
    }
}
