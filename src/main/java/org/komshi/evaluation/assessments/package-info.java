/** What assessors give points and reasons for. */
@NullMarked
package org.komshi.evaluation.assessments;

import org.jspecify.annotations.NullMarked;
