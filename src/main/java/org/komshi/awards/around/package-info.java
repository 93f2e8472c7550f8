/** What awards answer when other rooms ask: tabs, tasks, names, how far an application is. */
@NullMarked
package org.komshi.awards.around;

import org.jspecify.annotations.NullMarked;
