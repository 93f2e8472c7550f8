/**
 * Questions, conditions, answers, their versions and checks; evaluation grids and checklists. Definitions are files in a
 * documented format ({@code docs/use/definitions.md}).
 *
 * <p>Door: {@link Forms} (definitions by id), {@link Answers} (typed, kept, canonical), {@link FormDefinition#check}
 * (what keeps answers from being submitted), {@link FormPages} (fields and answers as pages draw them, with the
 * templates {@code forms/section}, {@code forms/answers}, {@code forms/form}, {@code forms/grid}, {@code
 * forms/checklist}). What an answer means for the road is said in {@code applications} and {@code evaluation}.
 *
 * <p>Formulas and conditions are one small language ({@code Formula}), computed by EvalEx. Asks {@code forms.spi} what
 * there is to choose that a form does not list.
 *
 * <p>Owns the database schema {@code forms}.
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "files",
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
