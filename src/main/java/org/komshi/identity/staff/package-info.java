/** The page of people and their roles at the desk of the administrator. */
@NullMarked
package org.komshi.identity.staff;

import org.jspecify.annotations.NullMarked;
