/**
 * Programmes and their public invitations: texts, rounds with form, grid and period, publication, corrigenda, who may
 * apply; the desk's home. Who applied is said in {@code applications}, what is asked in {@code forms}.
 *
 * <p>Door: {@link Calls} (read, deadlines), {@link Drafts}, {@link Publications}, {@link Programmes}, {@link
 * CountryNames}, {@link CallNavigations}. From above come tabs and sections ({@code calls.spi}). Owns the database schema
 * {@code calls}.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "audit :: spi",
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
            "organisations :: spi",
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
