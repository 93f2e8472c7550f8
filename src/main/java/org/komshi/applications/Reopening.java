package org.komshi.applications;

/** What became of the wish to make a withdrawn proposal a draft again. */
public sealed interface Reopening {
    /** It is a draft; also when it already was one. */
    record Done() implements Reopening {}

    record Refused(CannotReopen problem) implements Reopening {}
}
