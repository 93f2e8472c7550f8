/** The pages of the people who act for an applicant: their home, a draft written together, its check, what was received. */
@NullMarked
package org.komshi.applications.writing;

import org.jspecify.annotations.NullMarked;
