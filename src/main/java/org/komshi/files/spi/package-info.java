/** What the files ask: where bytes lie, whether they hold a virus, who still needs them. */
@NamedInterface("spi")
@NullMarked
package org.komshi.files.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
