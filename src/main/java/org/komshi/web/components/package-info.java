/** The shared pieces of pages: templates under {@code web/components}. */
@NamedInterface("components")
@NullMarked
package org.komshi.web.components;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
