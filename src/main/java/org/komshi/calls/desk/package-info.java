/** The desk: its home, calls as officers write and lead them, definitions. */
@NullMarked
package org.komshi.calls.desk;

import org.jspecify.annotations.NullMarked;
