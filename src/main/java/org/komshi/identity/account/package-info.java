/** A person\'s own account, and the desk\'s page of people and their roles. */
@NullMarked
package org.komshi.identity.account;

import org.jspecify.annotations.NullMarked;
