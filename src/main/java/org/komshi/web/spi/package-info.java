/** Questions the frame asks of the rooms above it. */
@NamedInterface("spi")
@NullMarked
package org.komshi.web.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
