/** What the committee decides on a round: its draft, the rule it must keep, the act itself. */
@NullMarked
package org.komshi.awards.decisions;

import org.jspecify.annotations.NullMarked;
