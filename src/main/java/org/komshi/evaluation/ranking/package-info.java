/** From points to a ranking. */
@NullMarked
package org.komshi.evaluation.ranking;

import org.jspecify.annotations.NullMarked;
