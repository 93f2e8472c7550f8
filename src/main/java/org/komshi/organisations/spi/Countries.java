package org.komshi.organisations.spi;

import java.util.List;
import org.komshi.language.Language;

/** Answered by the room that keeps the hub's names of countries and territories: a setting of the programme. */
public interface Countries {
    /** Those an organisation may be of, in the programme's order; none while there is no programme. */
    List<Named> named(Language reader);

    /**
     * @param code two capital letters
     * @param name as the hub calls it, with its mark when there is a footnote
     * @param footnote to be shown wherever the name is; empty when there is none
     */
    record Named(String code, String name, String footnote) {}
}
