package org.komshi.dossiers.spi;

import java.util.List;

/** A part of a drawn paper. */
public sealed interface Block {
    record Heading(String text) implements Block {}

    /** Terms and what they are, below each other. */
    record Lines(List<Line> lines) implements Block {}

    record Line(String term, String value) {}

    record Words(String text) implements Block {}

    /** @param rows as many cells as headings */
    record Table(List<String> headings, List<List<String>> rows) implements Block {}

    /** Papers in the same dossier. */
    record Links(String term, List<Link> links) implements Block {}

    /**
     * @param path from the folder the paper itself lies in
     * @param note stands behind the name
     */
    record Link(String path, String name, String note) {}
}
