/**
 * What goes wrong for a person, as a value: what happened and what one can do now, in every language
 * ({@code problem.<code>.what} and {@code problem.<code>.now}).
 *
 * <p>Door: {@link Problem}, {@link NotFound}.
 */
@ApplicationModule(allowedDependencies = "language")
@NullMarked
package org.komshi.problems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
