/** Making and changing programmes, the names of their countries and the footnotes: for administrators. */
@NullMarked
package org.komshi.calls.programmes;

import org.jspecify.annotations.NullMarked;
