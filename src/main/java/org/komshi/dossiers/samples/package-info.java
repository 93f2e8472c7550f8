/** Samples drawn by amount or at random, repeatable by anybody. */
@NullMarked
package org.komshi.dossiers.samples;

import org.jspecify.annotations.NullMarked;
