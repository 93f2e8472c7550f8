/** The administrative and eligibility checklist of each proposal. */
@NullMarked
package org.komshi.evaluation.checks;

import org.jspecify.annotations.NullMarked;
