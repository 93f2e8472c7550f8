package org.komshi.calls.programmes;

import org.komshi.language.Text;

/**
 * What a programme says of itself.
 *
 * @param currency code of the currency its calls begin with
 */
record NewTexts(Text name, Text summary, String currency) {}
