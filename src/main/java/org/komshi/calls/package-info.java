/**
 * Programmes and their public invitations: texts, rounds with form, grid and period, publication, corrigenda. Who applied
 * is said in {@code applications}.
 *
 * <p>Owns the database schema {@code calls}.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "audit :: spi",
            "database",
            "forms",
            "identity",
            "jobs",
            "jobs :: spi",
            "language",
            "mail",
            "money",
            "organisations",
            "problems",
            "settings",
            "web",
            "web :: components",
            "web :: spi"
        })
@NullMarked
package org.komshi.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
