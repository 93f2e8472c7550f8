/** Whether an organisation takes its award: accepted, declined, or not answered in time; and its own page about it. */
@NullMarked
package org.komshi.awards.acceptance;

import org.jspecify.annotations.NullMarked;
