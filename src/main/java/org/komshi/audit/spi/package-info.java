/** Questions the audit asks when its entries are read. */
@NamedInterface("spi")
@NullMarked
package org.komshi.audit.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
