package org.komshi.applications.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.komshi.calls.Lot;
import org.komshi.money.Money;

/**
 * The applications of a call, one round of them.
 *
 * @param address of the list
 * @param rounds numbers of the rounds one can look at
 * @param open whether names and texts may be seen; else there are numbers only, and no lines
 * @param lines those that fit what was asked
 * @param lots grant lines of the call; mostly none
 * @param requested of those lines that are not withdrawn; null when there are none
 */
public record ReceivedList(
        String address,
        int round,
        List<Integer> rounds,
        Counts counts,
        boolean open,
        Instant closesAt,
        ZoneId zone,
        List<ReceivedLine> lines,
        @Nullable Money requested,
        List<Lot> lots,
        Asked asked) {
    /** @param drafts begun and not submitted: a number is all anybody at the desk ever sees of them */
    public record Counts(int drafts, int submitted, int withdrawn) {}

    public boolean isFiltered() {
        return !asked.find().isBlank()
                || !asked.stage().isEmpty()
                || !asked.lot().isEmpty();
    }

    public String find() {
        return asked.find();
    }

    public String stage() {
        return asked.stage();
    }

    public String lot() {
        return asked.lot();
    }

    public String sort() {
        return asked.sort();
    }

    /** The same list in another order. */
    public String sorted(String by) {
        return query(address, by);
    }

    public String spreadsheet() {
        return query(address + ".xlsx", sort());
    }

    private String query(String base, String by) {
        return base + "?round=" + round + "&find="
                + java.net.URLEncoder.encode(find(), java.nio.charset.StandardCharsets.UTF_8) + "&stage=" + stage()
                + "&lot=" + lot() + "&sort=" + by;
    }
}
