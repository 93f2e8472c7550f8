/** Questions the directory asks of the rooms above it. */
@NamedInterface("spi")
@NullMarked
package org.komshi.organisations.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
