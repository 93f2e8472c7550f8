/** The pages of the organisations a person acts for: list, entering, reading, changing. */
@NullMarked
package org.komshi.organisations.own;

import org.jspecify.annotations.NullMarked;
