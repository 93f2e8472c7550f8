/** Rounds as those who evaluate them find them. */
@NullMarked
package org.komshi.evaluation.rounds;

import org.jspecify.annotations.NullMarked;
