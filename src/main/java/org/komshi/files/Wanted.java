package org.komshi.files;

import java.util.Set;

/**
 * What a question accepts.
 *
 * @param largest size in bytes; the hub's own limit holds besides
 * @param field id of the field, for the problem
 */
public record Wanted(Set<Kind> kinds, long largest, String field) {}
