/**
 * What a host decides outside the hub: addresses, ports, folders, mail. Decisions of a programme (names of
 * countries, periods, texts) are data and live in their rooms.
 *
 * <p>Door: {@link Settings}. Described for hosts in {@code docs/run/settings.md}, which a test compares with it.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.komshi.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
