/** Naming the hub's own offices: for administrators. */
@NullMarked
package org.komshi.organisations.offices;

import org.jspecify.annotations.NullMarked;
