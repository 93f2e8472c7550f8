/**
 * Papers people take along: PDF/A-2a that lasts and that screen readers read (PDF/UA-1), drawn from the same templates as
 * the pages. What stands on a paper, and who may have it, is said by the room that asks for it.
 *
 * <p>Door: {@link Papers}. Templates: {@code documents/paper.jte} is the frame of every paper.
 */
@ApplicationModule(allowedDependencies = {"language", "settings", "web"})
@NullMarked
package org.komshi.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
