/** One application opened again after a complaint that was upheld: checked or assessed by others, decided anew. */
@NullMarked
package org.komshi.awards.reopenings;

import org.jspecify.annotations.NullMarked;
