package org.komshi.calls.programmes;

import java.util.List;
import java.util.UUID;
import org.komshi.calls.Country;
import org.komshi.language.Text;

/**
 * A programme as its administrator sees it.
 *
 * @param countries in the order in which they are shown
 * @param calls how many there are, whatever their stage: while there is none, the currency may change
 */
public record ProgrammeView(Line line, List<Country> countries, long calls) {
    public String address() {
        return line.address();
    }

    /** @param version goes into the forms; what comes back must still carry it */
    public record Line(UUID id, String code, Text name, Text summary, String currency, int version) {
        public String address() {
            return "/desk/administration/programmes/" + id;
        }
    }
}
