/** Who opened what: one line for each person, thing and hour. */
@NullMarked
package org.komshi.dossiers.openings;

import org.jspecify.annotations.NullMarked;
