/**
 * When the hub backs itself up, how many backups are kept, and what administrators are told of it. How an archive is
 * written and read is in {@code database.archive}.
 *
 * <p>Door: {@link BackupFolder}, {@link AuditInArchive}, {@link Noted} (for the commands). Owns the database schema
 * {@code backups}.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "audit :: spi",
            "database",
            "database :: archive",
            "files",
            "identity",
            "jobs",
            "language",
            "problems",
            "settings",
            "web",
            "web :: spi",
            "web :: components"
        })
@NullMarked
package org.komshi.backups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
