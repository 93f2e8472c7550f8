/**
 * What every page shares: the frame, the pieces, the error pages, security headers, the rules of access. Asks
 * {@code web.spi} who is visiting and what waits for them.
 *
 * <p>Door: {@link Page}, {@link AccessRules}. Templates: {@code web/layout} and {@code web/components}.
 */
@ApplicationModule(allowedDependencies = {"language", "problems", "settings", "money"})
@NullMarked
package org.komshi.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
