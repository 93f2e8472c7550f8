/**
 * Work that goes on later or long, with progress one can watch; scheduled in the acting transaction, survives a
 * restart, may be tried again and has its effect once.
 *
 * <p>Door: {@link Jobs}, {@link JobId}. Owns the database schema {@code jobs}.
 */
@ApplicationModule(
        allowedDependencies = {"database", "language", "problems", "settings", "web", "web :: spi", "web :: components"
        })
@NullMarked
package org.komshi.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
