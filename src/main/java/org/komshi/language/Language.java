package org.komshi.language;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;

/**
 * One language in one script, as people choose it.
 *
 * @param code its part of an address and its key in a {@link Text}: {@code en}, {@code mk}, {@code sr-Cyrl}
 * @param name its own name in itself
 * @param htmlLang value of {@code lang=} on a page
 * @param locale how dates, numbers, plurals and sorting go; never plain {@code sr} or {@code cnr}, which ICU gets wrong
 * @param neighbours codes of languages its readers understand, best first
 * @param madeFrom code of the language it is transliterated from; empty when it has texts of its own
 */
public record Language(
        String code,
        String name,
        String htmlLang,
        ULocale locale,
        List<String> neighbours,
        Optional<String> madeFrom) {}
