/** Questions the evaluation asks of the rooms above it. */
@NamedInterface("spi")
@NullMarked
package org.komshi.evaluation.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
