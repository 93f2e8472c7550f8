/**
 * Texts in several languages and scripts: the languages there are, messages in the reader's language, content that
 * exists in some of them, dates and numbers as each writes them.
 *
 * <p>Door: {@link Languages}, {@link Text}, {@link Speech}. What the interface says lies in
 * {@code messages/<module>_<language>.properties}; Serbian Cyrillic is made from Latin by {@link Cyrillic}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.komshi.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
