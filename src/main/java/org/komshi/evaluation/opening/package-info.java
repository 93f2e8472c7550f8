/** The record made at the closing instant. */
@NullMarked
package org.komshi.evaluation.opening;

import org.jspecify.annotations.NullMarked;
