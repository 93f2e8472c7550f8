package org.komshi.awards.register;

import org.jspecify.annotations.Nullable;
import org.komshi.language.Text;

/**
 * All the register says of a grant.
 *
 * @param months null when not published
 */
public record Grant(GrantLine line, Text summary, @Nullable Integer months, Text callTitle, String callSlug) {}
