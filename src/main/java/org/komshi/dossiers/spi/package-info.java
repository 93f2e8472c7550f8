/** What rooms put into the dossier of a call or an application. */
@NamedInterface("spi")
@NullMarked
package org.komshi.dossiers.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
