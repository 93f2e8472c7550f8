package org.komshi.house;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The map of the rooms in Mermaid, made of their nameplates. */
final class ModuleMap {
    private static final Pattern FIRST_SENTENCE =
            Pattern.compile("/\\*\\*\\s*(?:\\*\\s*)?(.*?\\.)(?:\\s|\\*/)", Pattern.DOTALL);

    private ModuleMap() {}

    static String of(Map<String, Set<String>> rooms) {
        StringBuilder map = new StringBuilder("""
                # The rooms
                Written by `ModulesTest` from the nameplates (`package-info.java`); it fails when this page differs.

                An arrow leads to what a room uses. What follows from other arrows is left out: `awards` uses `calls`
                too, by way of `evaluation`. The table names all.

                ```mermaid
                flowchart BT
                """);
        rooms.forEach((room, uses) -> direct(room, rooms)
                .forEach(other -> map.append("    ")
                        .append(room)
                        .append(" --> ")
                        .append(other)
                        .append('\n')));
        map.append("```\n\n| room | what lives there | uses |\n| --- | --- | --- |\n");
        rooms.forEach((room, uses) -> map.append("| `")
                .append(room)
                .append("` | ")
                .append(idea(room))
                .append(" | ")
                .append(new TreeSet<>(uses)
                        .stream().filter(other -> !other.equals(room)).collect(Collectors.joining(", ")))
                .append(" |\n"));
        return map.toString();
    }

    /** Uses that are not also uses of something it uses. */
    private static Set<String> direct(String room, Map<String, Set<String>> rooms) {
        Set<String> direct = new TreeSet<>(rooms.get(room));
        direct.remove(room);
        Set<String> further = new TreeSet<>();
        direct.forEach(other -> reach(other, rooms, further));
        direct.removeAll(further);
        return direct;
    }

    private static void reach(String room, Map<String, Set<String>> rooms, Set<String> found) {
        for (String other : rooms.getOrDefault(room, Set.of())) {
            if (!other.equals(room) && found.add(other)) {
                reach(other, rooms, found);
            }
        }
    }

    private static String idea(String room) {
        Matcher found =
                FIRST_SENTENCE.matcher(Sources.text(Sources.MAIN.resolve(room).resolve("package-info.java")));
        return found.find()
                ? found.group(1)
                        .replaceAll("\\s*\\n \\*\\s*", " ")
                        .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                        .replace("|", "\\|")
                : "";
    }
}
