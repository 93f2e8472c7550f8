package org.komshi.calls;

import java.util.Optional;
import org.komshi.language.Phrases;
import org.komshi.language.Text;
import org.komshi.money.Money;

/**
 * A grant line: a part of a call's envelope with a subject of its own. Every application to the call goes to one of them,
 * is ranked among those of the same line, and is paid from its envelope. Source: docs/rules/lots.md.
 *
 * @param code one letter, {@code A}, unique in the call; it stays with the line
 * @param name short, as lists show it
 * @param summary what it is for; may be empty
 * @param envelope all grants of the line together, in the call's currency, more than nothing
 * @param grantMax most one may ask for in this line; empty: what the call says
 */
public record Lot(String code, Text name, Text summary, Money envelope, Optional<Money> grantMax) {

    /** "A · Youth". */
    public String title(Phrases phrases) {
        return code + " · " + phrases.text(name);
    }
}
