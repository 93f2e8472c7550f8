package org.komshi.calls.announcements;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as officers write it, cut into paragraphs and lists: an empty line parts paragraphs, a line that begins with
 * {@code - } is a point of a list. Nothing in it is markup; templates escape it.
 */
public record Prose(List<Block> blocks) {
    /** Either the lines of a paragraph or the points of a list. */
    public record Block(boolean isList, List<String> lines) {}

    public static Prose of(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            String words = line.strip();
            boolean point = words.startsWith("- ") || words.startsWith("• ");
            Block last = blocks.isEmpty() ? null : blocks.getLast();
            if (words.isEmpty()) {
                blocks.add(new Block(false, new ArrayList<>()));
            } else if (last == null || last.isList() != point) {
                blocks.add(new Block(
                        point,
                        new ArrayList<>(List.of(point ? words.substring(2).strip() : words))));
            } else {
                last.lines().add(point ? words.substring(2).strip() : words);
            }
        }
        return new Prose(joined(blocks));
    }

    /** An empty line between two points does not end their list. */
    private static List<Block> joined(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            if (block.lines().isEmpty()) {
                continue;
            }
            if (block.isList() && !kept.isEmpty() && kept.getLast().isList()) {
                kept.getLast().lines().addAll(block.lines());
            } else {
                kept.add(block);
            }
        }
        return kept;
    }
}
