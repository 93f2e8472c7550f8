/** What people take away as a file. */
@NullMarked
package org.komshi.evaluation.papers;

import org.jspecify.annotations.NullMarked;
