/** What the database's watch asks of the rooms above: what else of the hub is well. */
@NamedInterface("spi")
@NullMarked
package org.komshi.database.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
