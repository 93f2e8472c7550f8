/**
 * Mail to people: queued in the acting transaction, sent after it, with delivery states. In the demonstration nothing
 * leaves; {@code /demo/outbox} shows it.
 *
 * <p>Door: {@link Mail}. Owns the database schema {@code mail}.
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "jobs",
            "jobs :: spi",
            "language",
            "problems",
            "settings",
            "web",
            "web :: spi",
            "web :: components"
        })
@NullMarked
package org.komshi.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
