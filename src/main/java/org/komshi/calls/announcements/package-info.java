/** What everyone reads of a call: the list, the page, its rounds, and whether one may apply. No session, no cookie. */
@NullMarked
package org.komshi.calls.announcements;

import org.jspecify.annotations.NullMarked;
