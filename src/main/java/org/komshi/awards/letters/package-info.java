/** The letters that tell applicants what was decided and why. */
@NullMarked
package org.komshi.awards.letters;

import org.jspecify.annotations.NullMarked;
