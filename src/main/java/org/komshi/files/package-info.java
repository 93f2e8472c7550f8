/**
 * Stored bytes: what people hand in as files. Each is looked at before it is kept (size, kind by content, virus), and
 * goes out as something to save, never to open in the hub's name.
 *
 * <p>Door: {@link Files} takes, reads and sends files; {@link Kind} says what a question accepts; {@link Stores} and
 * {@link Moving} serve backups and commands. Who may read a file is
 * said by the room it was given to. Asks {@code files.spi} where bytes lie, whether they hold a virus, and who still
 * needs them. Owns the database schema {@code files} and the folder {@code files} in the data directory, or a
 * bucket that the host has set.
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "database :: archive",
            "database :: spi",
            "language",
            "problems",
            "settings",
            "web",
            "web :: spi"
        })
@NullMarked
package org.komshi.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
