package org.komshi.calls.announcements;

/**
 * What was and what is, written out.
 *
 * @param label which thing; with the language for a text
 * @param before empty when there was nothing
 * @param lang {@code lang=} of both; empty when it is the page's
 */
public record ShownChange(String label, String before, String after, String lang) {}
