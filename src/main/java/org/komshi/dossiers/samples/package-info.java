/** Samples drawn by amount or at random, repeatable by anybody. */
@NamedInterface("samples")
@NullMarked
package org.komshi.dossiers.samples;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
