package org.komshi.files;

/** What became of a file that was handed in. */
public sealed interface Taking {
    record Taken(StoredFile file) implements Taking {}

    record Refused(CannotTake problem) implements Taking {}
}
