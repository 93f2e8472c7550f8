/** The public register as pages and files: {@code /{lang}/grants}. */
@NullMarked
package org.komshi.awards.register;

import org.jspecify.annotations.NullMarked;
