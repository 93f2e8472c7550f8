/** Who is signed in, in which browser: the cookie, its row, and what the rest of the hub is told of it. */
@NullMarked
package org.komshi.identity.sessions;

import org.jspecify.annotations.NullMarked;
