/**
 * Amounts with their currency, rounding and how they are written.
 *
 * <p>Door: {@link Money}.
 */
@ApplicationModule(allowedDependencies = "language")
@NullMarked
package org.komshi.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
