/** Colleagues of an organisation: inviting them by mail, accepting, ending. */
@NullMarked
package org.komshi.organisations.colleagues;

import org.jspecify.annotations.NullMarked;
