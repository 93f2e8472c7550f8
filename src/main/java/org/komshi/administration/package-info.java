/**
 * What an administrator decides for the whole hub: its name and whom to write to, the languages it offers, its time zone;
 * and the overview of everything there is to set up, to which the other rooms add their parts.
 *
 * <p>Answers {@code web.spi.HubProfile} for the frame of every page. Owns the database schema {@code administration}.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "audit :: spi",
            "database",
            "identity",
            "language",
            "problems",
            "settings",
            "web",
            "web :: components",
            "web :: spi"
        })
@NullMarked
package org.komshi.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
