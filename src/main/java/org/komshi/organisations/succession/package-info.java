/**
 * The way back when the mailbox left with the old president: the new representative asks with a paper, an officer
 * checks it, whoever acts for the organisation may object for some days, then representation moves. Rules: {@code
 * docs/rules/succession.md}.
 */
@NullMarked
package org.komshi.organisations.succession;

import org.jspecify.annotations.NullMarked;
