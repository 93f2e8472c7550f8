/**
 * Dossiers as an auditor needs them: taken along whole as a ZIP anyone can verify, drawn as a sample, and the log of who
 * opened what. The acts in a dossier and its page are in {@code audit}.
 *
 * <p>Rooms above put what they hold of a call or an application into its dossier by answering {@code dossiers.spi}; inside,
 * {@code papers} does it for the rooms below. Owns the database schema {@code dossiers}.
 */
@ApplicationModule(
        allowedDependencies = {
            "applications",
            "audit",
            "audit :: spi",
            "awards",
            "calls",
            "database",
            "evaluation",
            "files",
            "files :: spi",
            "forms",
            "identity",
            "identity :: spi",
            "jobs",
            "jobs :: spi",
            "language",
            "money",
            "organisations",
            "problems",
            "proofs",
            "settings",
            "sheets",
            "web",
            "web :: components",
            "web :: spi"
        })
@NullMarked
package org.komshi.dossiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
