/** How much of an award is public: chosen before it is entered, changed by the desk, raised by the organisation. */
@NullMarked
package org.komshi.awards.publication;

import org.jspecify.annotations.NullMarked;
