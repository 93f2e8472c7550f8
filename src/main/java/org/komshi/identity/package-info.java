/**
 * People: who they are, how they sign in, what they may do. Holds the security filter chain.
 *
 * <p>Door: {@link People}, {@link Roles}, {@link Visitor}. Owns the database schema {@code identity}.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "audit :: spi",
            "database",
            "files :: spi",
            "jobs",
            "language",
            "mail",
            "problems",
            "settings",
            "sheets",
            "web",
            "web :: spi",
            "web :: components"
        })
@NullMarked
package org.komshi.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
