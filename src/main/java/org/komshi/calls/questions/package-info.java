/** Questions on a call and their answers, public to everyone until the call is over. */
@NullMarked
package org.komshi.calls.questions;

import org.jspecify.annotations.NullMarked;
