/** Who assesses what: spread evenly, conflicts barred. */
@NullMarked
package org.komshi.evaluation.assignment;

import org.jspecify.annotations.NullMarked;
