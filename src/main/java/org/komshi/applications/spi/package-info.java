/** What applicants are told about their applications by the rooms above. */
@NamedInterface("spi")
@NullMarked
package org.komshi.applications.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
