package org.komshi.web.components;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A call as a piece of weaving: one knot for each application, coloured by how far it came.
 *
 * @param came how many applied
 * @param invited how many of them were invited to the full application
 * @param funded how many of those got a grant
 */
public record Weave(int came, int invited, int funded) {
    private static final int ACROSS = 20;

    /** A knot's place in the picture and how far its application came: {@code came}, {@code on}, {@code funded}. */
    public record Knot(int x, int y, String kind) {}

    public List<Knot> knots() {
        return IntStream.range(0, came).mapToObj(this::knot).toList();
    }

    public int width() {
        return ACROSS * 32 + 12;
    }

    public int height() {
        return (came - 1) / ACROSS * 16 + 28;
    }

    private Knot knot(int at) {
        int row = at / ACROSS;
        String kind = at < funded ? "funded" : at < invited ? "on" : "came";
        return new Knot(at % ACROSS * 32 + (row % 2) * 16, row * 16, kind);
    }
}
