package org.komshi.web.spi;

import java.util.List;
import java.util.Map;

/** Answered by every room in which an administrator sets something up: a part of {@code /desk/administration}. */
public interface AdministrationPart {
    Part part();

    /** How something stands. */
    enum State {
        READY,
        /** Without it the hub cannot do its work. */
        MISSING,
        /** It would be better; the hub works without. */
        ADVISED
    }

    /**
     * @param label message key of its name
     * @param address of its page
     * @param order smaller comes first, in the menu and in the walk through a new hub
     * @param points at least one
     */
    record Part(String label, String address, int order, List<Point> points) {
        public State state() {
            return points.stream().anyMatch(point -> point.state() == State.MISSING)
                    ? State.MISSING
                    : points.stream().anyMatch(point -> point.state() == State.ADVISED) ? State.ADVISED : State.READY;
        }
    }

    /**
     * @param sentence message key of what is so, or of what is missing
     * @param facts of the sentence
     */
    record Point(State state, String sentence, Map<String, Object> facts) {
        public static Point ready(String sentence, Map<String, Object> facts) {
            return new Point(State.READY, sentence, facts);
        }

        public static Point missing(String sentence) {
            return new Point(State.MISSING, sentence, Map.of());
        }

        public static Point advised(String sentence) {
            return new Point(State.ADVISED, sentence, Map.of());
        }
    }
}
