/** Questions this room asks of those above it. */
@NamedInterface("spi")
@NullMarked
package org.komshi.identity.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
