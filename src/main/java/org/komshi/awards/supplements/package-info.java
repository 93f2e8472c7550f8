/** Decisions on one proposal after the decision on its round: from the reserve list, or after a complaint. */
@NullMarked
package org.komshi.awards.supplements;

import org.jspecify.annotations.NullMarked;
