/**
 * Backups: one archive with everything the hub holds in its database and its files folder, read from a single snapshot
 * while people work, and what brings it back into an empty database. Format: {@code
 * docs/decisions/0008-backup-archive.md}.
 */
@NamedInterface("archive")
@NullMarked
package org.komshi.database.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
