package org.komshi.evaluation.assignment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.komshi.evaluation.rounds.Listed;
import org.komshi.identity.PersonId;

/**
 * An assignment as it is proposed, before it is confirmed.
 *
 * @param wanted assessments per proposal
 * @param eligible proposals that are to be assessed
 * @param shares who has how many and gets how many
 */
public record Proposed(int wanted, List<Listed> eligible, Plan plan, List<Share> shares) {
    public record Share(PersonId person, String name, int has, int gets) {
        public int total() {
            return has + gets;
        }
    }

    /** What lacks assessors, with how many. */
    public List<Lack> lacks() {
        return eligible.stream()
                .filter(listed -> plan.lacking().containsKey(listed.proposal()))
                .map(listed -> new Lack(listed, plan.lacking().getOrDefault(listed.proposal(), 0)))
                .toList();
    }

    public record Lack(Listed proposal, int count) {}

    /** Tells whether what is confirmed is what was shown. */
    public String fingerprint() {
        return UUID.nameUUIDFromBytes((wanted + plan.pairs().toString()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
