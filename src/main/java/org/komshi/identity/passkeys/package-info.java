/**
 * Passkeys: keys in people's devices that sign them in, beside the mail. What is asked of the browser and whether its
 * answer holds is computed by Spring Security's and WebAuthn4J's relying party; the rows and the pages are ours. Rules:
 * {@code docs/rules/sign-in.md}.
 */
@NullMarked
package org.komshi.identity.passkeys;

import org.jspecify.annotations.NullMarked;
