/** Complaints about a decision, and their answers by somebody who did not take it. */
@NullMarked
package org.komshi.awards.complaints;

import org.jspecify.annotations.NullMarked;
