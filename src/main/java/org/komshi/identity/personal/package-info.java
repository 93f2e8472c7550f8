/**
 * What the hub holds of a person: told, copied, erased as far as no law keeps it, and who looked. Made of what the rooms
 * answer to {@code identity.spi.PersonalData}. Rules: {@code docs/rules/retention.md}.
 */
@NullMarked
package org.komshi.identity.personal;

import org.jspecify.annotations.NullMarked;
