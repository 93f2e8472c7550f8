/** Signing in by mail: a link and a six-digit code for one request, limits of rate, first sign-in. Rules: {@code docs/rules/sign-in.md}. */
@NullMarked
package org.komshi.identity.signin;

import org.jspecify.annotations.NullMarked;
