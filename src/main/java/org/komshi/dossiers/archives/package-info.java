/** A dossier to take along: asked for, put together by a job, downloaded until it expires. */
@NullMarked
package org.komshi.dossiers.archives;

import org.jspecify.annotations.NullMarked;
