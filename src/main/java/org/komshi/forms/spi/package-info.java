/** What forms ask other rooms: things one can choose that a form itself does not list. */
@NamedInterface("spi")
@NullMarked
package org.komshi.forms.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
