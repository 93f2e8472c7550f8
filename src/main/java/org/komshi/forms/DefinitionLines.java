package org.komshi.forms;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** On which line of a definition file each place stands. */
final class DefinitionLines {
    private DefinitionLines() {}

    /** Lines by path, as {@link DefinitionPlace} writes paths. */
    static Map<String, Integer> of(String file) {
        Map<String, Integer> lines = new HashMap<>();
        Deque<Level> levels = new ArrayDeque<>();
        String name = "$";
        try (JsonParser parser =
                DefinitionReading.JSON.createParser(file.startsWith("\uFEFF") ? file.substring(1) : file)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    name = levels.getFirst().path + "." + parser.currentName();
                    continue;
                }
                if (token.isStructEnd()) {
                    levels.removeFirst();
                    continue;
                }
                Level around = levels.peekFirst();
                String path = around != null && around.isList ? around.next() : name;
                lines.put(path, parser.currentTokenLocation().getLineNr());
                if (token.isStructStart()) {
                    levels.addFirst(new Level(path, token == JsonToken.START_ARRAY));
                }
            }
        }
        return lines;
    }

    /** The line of a place, or of what it would stand in. */
    static int nearest(Map<String, Integer> lines, String path) {
        for (String at = path; !at.isEmpty(); at = parent(at)) {
            @Nullable Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return 1;
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }

    private static final class Level {
        private final String path;
        private final boolean isList;
        private int count;

        Level(String path, boolean isList) {
            this.path = path;
            this.isList = isList;
        }

        String next() {
            return path + "[" + count++ + "]";
        }
    }
}
