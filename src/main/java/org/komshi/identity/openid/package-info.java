/** Signing in at a provider of the host's, with OpenID Connect: docs/run/openid.md. */
@NullMarked
package org.komshi.identity.openid;

import org.jspecify.annotations.NullMarked;
