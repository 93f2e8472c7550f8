package org.komshi.database.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the files lie that go along into an archive. */
public interface FileSource {
    /** @param name path below the place they lie in, with slashes */
    record Entry(String name, long bytes) {}

    /** All there are now, by name. */
    List<Entry> all() throws IOException;

    /** @throws java.nio.file.NoSuchFileException when it was removed meanwhile */
    InputStream open(String name) throws IOException;

    /** The folder they lie in; empty where they lie on another machine. */
    default Optional<Path> folder() {
        return Optional.empty();
    }
}
