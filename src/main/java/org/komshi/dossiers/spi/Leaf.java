package org.komshi.dossiers.spi;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A drawn paper while it is written. */
public final class Leaf {
    private final List<Block> blocks = new ArrayList<>();

    public Leaf heading(String text) {
        blocks.add(new Block.Heading(text));
        return this;
    }

    /** A term and what it is; nothing for null or an empty text. */
    public Leaf line(String term, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        Block.Line line = new Block.Line(term, value);
        if (!blocks.isEmpty() && blocks.getLast() instanceof Block.Lines(var before)) {
            List<Block.Line> more = new ArrayList<>(before);
            more.add(line);
            blocks.set(blocks.size() - 1, new Block.Lines(more));
        } else {
            blocks.add(new Block.Lines(List.of(line)));
        }
        return this;
    }

    /** A text with its line breaks; nothing for null or an empty one. */
    public Leaf words(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            blocks.add(new Block.Words(text));
        }
        return this;
    }

    /** Nothing for a table without rows. */
    public Leaf table(List<String> headings, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(headings, rows));
        }
        return this;
    }

    public Leaf links(String term, List<Block.Link> links) {
        if (!links.isEmpty()) {
            blocks.add(new Block.Links(term, links));
        }
        return this;
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    public List<Block> blocks() {
        return List.copyOf(blocks);
    }
}
