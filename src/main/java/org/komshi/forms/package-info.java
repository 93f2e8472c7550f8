/**
 * Questions, conditions, answers, their versions and checks; evaluation grids and checklists. Definitions are files in a
 * documented format ({@code docs/use/definitions.md}).
 *
 * <p>Owns the database schema {@code forms}.
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "language",
            "money",
            "problems",
            "settings",
            "web",
            "web :: components",
            "web :: spi"
        })
@NullMarked
package org.komshi.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
