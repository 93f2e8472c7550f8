/** What the rooms below hold of a call and of an application, as papers in its dossier. */
@NullMarked
package org.komshi.dossiers.papers;

import org.jspecify.annotations.NullMarked;
