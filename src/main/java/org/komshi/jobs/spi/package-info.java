/** What rooms with long work answer. */
@NamedInterface("spi")
@NullMarked
package org.komshi.jobs.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
