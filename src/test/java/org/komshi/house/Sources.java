package org.komshi.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the project, as the house rules read them. */
final class Sources {
    static final Path MAIN = Path.of("src/main/java/org/komshi");
    static final Path TEMPLATES = Path.of("src/main/jte");
    static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern ALLOWED = Pattern.compile("allowedDependencies\\s*=\\s*(\\{[^}]*}|\"[^\"]*\")");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z]+)[^\"]*\"");

    private Sources() {}

    static List<Path> java() {
        return files(Path.of("src"), ".java");
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Every room with the rooms its nameplate lets it use. */
    static Map<String, Set<String>> rooms() {
        Map<String, Set<String>> rooms = new TreeMap<>();
        for (Path nameplate : files(MAIN, "package-info.java")) {
            if (nameplate.getParent().getParent().equals(MAIN)) {
                rooms.put(nameplate.getParent().getFileName().toString(), allowed(text(nameplate)));
            }
        }
        return rooms;
    }

    /** The room a file of the source tree belongs to; empty for the root. */
    static String room(Path file) {
        Path inside = MAIN.relativize(file);
        return inside.getNameCount() > 1 ? inside.getName(0).toString() : "";
    }

    static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static Set<String> allowed(String nameplate) {
        return matches(ALLOWED, nameplate)
                .flatMap(found -> matches(QUOTED, found.group(1)))
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
