package org.komshi.dossiers.spi;

import java.util.List;
import org.komshi.files.FileId;

/** One file in a dossier. */
public sealed interface Paper {
    /** Where it lies in the dossier, folders parted by a slash: Latin letters, digits, hyphens, dots. */
    String path();

    /** What it is, in the reader's language. */
    String title();

    /** Something to read, drawn as a page. */
    record Drawn(String path, String title, List<Block> blocks) implements Paper {}

    /** Bytes as they are kept. */
    record Kept(String path, String title, byte[] bytes) implements Paper {}

    /** A file that was handed in. */
    record HandedIn(String path, String title, FileId file) implements Paper {}
}
