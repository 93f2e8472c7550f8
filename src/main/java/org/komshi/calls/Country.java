package org.komshi.calls;

import org.komshi.language.Text;

/**
 * A country or territory as the programme names it.
 *
 * @param code two letters, {@code MK}
 * @param name with its mark when there is a footnote: {@code Kosovo*}
 * @param footnote shown where the name is shown; empty when there is none
 */
public record Country(String code, Text name, Text footnote) {}
