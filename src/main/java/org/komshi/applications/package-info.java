/**
 * What an organisation sends to a call: drafts written together, submissions with their acknowledgement. Who may apply is
 * said in {@code calls}; what becomes of it, in {@code evaluation}.
 *
 * <p>Door: {@link Applications}. Asks {@code applications.spi} how far a submitted proposal is and what waits for the
 * people who act for it. Inside, {@code writing} holds the pages of those people, {@code desk} those of the hub's staff.
 * Owns the database schema {@code applications}.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "audit :: spi",
            "calls",
            "calls :: spi",
            "calls :: spi",
            "database",
            "documents",
            "files",
            "files :: spi",
            "forms",
            "forms :: spi",
            "identity",
            "identity :: codes",
            "identity :: spi",
            "jobs",
            "jobs :: spi",
            "language",
            "mail",
            "money",
            "organisations",
            "problems",
            "proofs",
            "settings",
            "sheets",
            "sheets",
            "web",
            "web :: components",
            "web :: spi"
        })
@NullMarked
package org.komshi.applications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
