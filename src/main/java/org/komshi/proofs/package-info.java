/**
 * What organisations prove themselves with: which documents a call asks for, how old they may be, and those an
 * organisation has handed in, kept with it for the next time. Whether a document is in order is said in {@code
 * evaluation}. Source: docs/rules/documents.md.
 *
 * <p>Door: {@link Proofs}. Owns the database schema {@code proofs}.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "audit :: spi",
            "calls",
            "calls :: spi",
            "database",
            "files",
            "files :: spi",
            "forms",
            "identity",
            "identity :: spi",
            "language",
            "organisations",
            "organisations :: spi",
            "problems",
            "settings",
            "web",
            "web :: components",
            "web :: spi"
        })
@NullMarked
package org.komshi.proofs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
