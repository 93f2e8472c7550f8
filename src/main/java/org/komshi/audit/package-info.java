/**
 * What was done, by whom, when and why: append-only and hash-chained, in the transaction of the act. Holds ids, codes
 * and figures; names are looked up when it is read.
 *
 * <p>Door: {@link Audit}, {@link Entry}, {@link Ref}, {@link Acts}. Owns the database schema {@code audit}.
 */
@ApplicationModule(
        allowedDependencies = {"database", "language", "problems", "settings", "web", "web :: spi", "web :: components"
        })
@NullMarked
package org.komshi.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
