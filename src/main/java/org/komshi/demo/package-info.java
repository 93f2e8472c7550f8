/**
 * The demonstration: loads its data through the doors of the rooms, and {@code /demo} shows its cast. Exists only where
 * {@code KOMSHI_DEMONSTRATION} is set; used by nobody.
 *
 * <p>Owns the database schema {@code demo}.
 */
@ApplicationModule(
        allowedDependencies = {
            "applications",
            "audit",
            "awards",
            "calls",
            "calls :: questions",
            "database",
            "dossiers :: samples",
            "evaluation",
            "files",
            "forms",
            "identity",
            "jobs",
            "jobs :: spi",
            "language",
            "mail",
            "money",
            "organisations",
            "problems",
            "proofs",
            "settings",
            "web",
            "web :: spi",
            "web :: components"
        })
@NullMarked
package org.komshi.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
