package org.komshi.organisations.succession;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.identity.PersonId;
import org.komshi.language.Text;
import org.komshi.organisations.OrganisationId;

/**
 * One request to represent an organisation in place of those who do.
 *
 * @param reason why nobody can simply be asked for an invitation
 * @param paper what shows it: kind, number and date
 * @param scan file of the paper itself; null: none was handed in, or it is no longer kept
 * @param checker null: no officer has looked yet
 * @param finding the officer's words
 * @param waitsUntil null: not accepted
 * @param objection empty: nobody objected
 * @param settlement the second officer's words; empty: none were needed
 */
public record Succession(
        UUID id,
        OrganisationId organisation,
        Text name,
        String number,
        PersonId asker,
        String askerName,
        String askerEmail,
        Instant askedAt,
        String reason,
        String paper,
        @Nullable UUID scan,
        Step step,
        @Nullable PersonId checker,
        String checkerName,
        String finding,
        @Nullable Instant waitsUntil,
        String objectorName,
        String objection,
        String settlement,
        @Nullable Instant endedAt) {
    static final int LONGEST_TEXT = 2000;
    static final int LONGEST_PAPER = 300;

    /** Open requests of one person at a time: one rarely becomes president of four associations in a week. */
    static final int MOST = 3;

    public String address() {
        return "/my/successions/" + id;
    }

    public String deskAddress() {
        return "/desk/successions/" + id;
    }

    public boolean hasScan() {
        return scan != null;
    }

    public boolean isAskedBy(UUID person) {
        return asker.value().equals(person);
    }

    /** Whoever checked the paper does not judge the objection to it. */
    public boolean isCheckedBy(UUID person) {
        return checker != null && checker.value().equals(person);
    }
}
