/** The hub's home page and its standing pages. Used by nobody. */
@ApplicationModule(
        allowedDependencies = {
            "awards",
            "calls",
            "database",
            "identity",
            "identity :: spi",
            "language",
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
package org.komshi.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
