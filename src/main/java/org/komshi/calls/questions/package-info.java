/** Questions on a call and their answers, public to everyone at once. */
@NamedInterface("questions")
@NullMarked
package org.komshi.calls.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
