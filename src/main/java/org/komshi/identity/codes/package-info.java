/** Six digits by mail, with which a person who is signed in confirms one act: a signature. */
@NamedInterface("codes")
@NullMarked
package org.komshi.identity.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
