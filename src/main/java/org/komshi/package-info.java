/** The hub: {@link org.komshi.Komshi} starts it; each package below is a room. */
@NullMarked
package org.komshi;

import org.jspecify.annotations.NullMarked;
