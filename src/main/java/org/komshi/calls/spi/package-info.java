/** Questions calls ask the rooms above: which pages a call has at the desk, what else stands on its public page. */
@NamedInterface("spi")
@NullMarked
package org.komshi.calls.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
