/**
 * Moving to another mail address: confirmed at the new one, told to both, undone from the old one for a week. Rules:
 * {@code docs/rules/sign-in.md}.
 */
@NullMarked
package org.komshi.identity.address;

import org.jspecify.annotations.NullMarked;
