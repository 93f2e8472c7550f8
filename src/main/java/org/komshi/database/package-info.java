/**
 * The database and what every room needs of it: the hub's own PostgreSQL or the host's, the clock, ids.
 *
 * <p>Door: {@link HubClock}, {@link Ids}. Owns the database schema {@code database} (the history of migrations).
 */
@ApplicationModule(allowedDependencies = {"problems", "settings", "language"})
@NullMarked
package org.komshi.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
