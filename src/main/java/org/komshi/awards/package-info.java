/**
 * Decisions, letters, complaints, acceptance, the reserve list, and the public register of grants. What a decision rests
 * on is said in {@code evaluation}; what becomes of a grant comes after this room.
 *
 * <p>Door: {@link Awards} (decide, send letters, complain, answer, accept), {@link DecisionDraft}, {@link Register} (what
 * is public: whoever shows awards shows those that are {@code listed}). Owns the database schema {@code awards}.
 */
@ApplicationModule(
        allowedDependencies = {
            "applications",
            "applications :: spi",
            "audit",
            "audit :: spi",
            "calls",
            "calls :: spi",
            "database",
            "documents",
            "evaluation",
            "evaluation :: spi",
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
            "settings",
            "sheets",
            "web",
            "web :: components",
            "web :: spi"
        })
@NullMarked
package org.komshi.awards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
