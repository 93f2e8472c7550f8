package org.komshi.files.spi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where the bytes of files lie, each under its key, never changed once they are there. */
public interface Store {
    /**
     * Keeps the bytes of a received file. The path may be gone afterwards.
     *
     * @throws IOException when they cannot be kept, above all for want of room; then nothing is left of them
     */
    void keep(String key, Path received) throws IOException;

    /** @throws IOException when there is nothing under this key, or it cannot be read */
    InputStream open(String key) throws IOException;

    /** Removes what is there; a key that is not there is no fault. */
    void remove(String key) throws IOException;

    /** @throws IOException when nothing can be kept or opened just now; says why */
    void look() throws IOException;
}
