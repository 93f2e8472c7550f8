/** Who assesses a call, and what they declare before they see any text. */
@NullMarked
package org.komshi.evaluation.assessors;

import org.jspecify.annotations.NullMarked;
