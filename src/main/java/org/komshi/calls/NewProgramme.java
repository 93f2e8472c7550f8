package org.komshi.calls;

import java.util.Currency;
import java.util.List;
import org.komshi.language.Text;

/**
 * A programme to be created.
 *
 * @param code short and unique, {@code smart-balkans}
 * @param countries in the order in which they are shown, with the names and footnotes every visitor sees
 */
public record NewProgramme(String code, Text name, Text summary, Currency currency, List<Country> countries) {}
