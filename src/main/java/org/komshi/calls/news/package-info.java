/** Who is told what about calls: subscriptions, mails to those concerned, the feed. */
@NullMarked
package org.komshi.calls.news;

import org.jspecify.annotations.NullMarked;
