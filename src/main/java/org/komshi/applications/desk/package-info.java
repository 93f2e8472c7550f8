/** The applications of a call as the hub's staff sees them: sealed until the round is closed and opened. */
@NullMarked
package org.komshi.applications.desk;

import org.jspecify.annotations.NullMarked;
