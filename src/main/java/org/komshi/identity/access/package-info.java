/** The security filter chain, opened line by line by {@code access.rules}, and how it refuses. */
@NullMarked
package org.komshi.identity.access;

import org.jspecify.annotations.NullMarked;
