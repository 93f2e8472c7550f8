/** The awards of a call at the desk: their state, what is public of them, in which languages they are told. */
@NullMarked
package org.komshi.awards.desk;

import org.jspecify.annotations.NullMarked;
