/**
 * Opening, administrative and eligibility checks, declarations, assignment, assessments, ranking. The ranking informs; what
 * is decided, is said in {@code awards}.
 *
 * <p>Owns the database schema {@code evaluation}.
 */
@ApplicationModule(
        allowedDependencies = {
            "applications",
            "applications :: spi",
            "audit",
            "audit :: spi",
            "calls",
            "calls :: spi",
            "calls :: spi",
            "database",
            "forms",
            "identity",
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
            "web",
            "web :: components",
            "web :: spi"
        })
@NullMarked
package org.komshi.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
