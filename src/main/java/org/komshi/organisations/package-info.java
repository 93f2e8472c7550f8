/**
 * Organisations and who acts for them: a legal representative submits, an editor writes.
 *
 * <p>Door: {@link Organisations}. Owns the database schema {@code organisations}.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "audit :: spi",
            "database",
            "files",
            "files :: spi",
            "forms :: spi",
            "identity",
            "identity :: spi",
            "jobs",
            "jobs :: spi",
            "language",
            "mail",
            "money",
            "problems",
            "settings",
            "web",
            "web :: components",
            "web :: spi"
        })
@NullMarked
package org.komshi.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
