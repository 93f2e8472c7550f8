package org.komshi.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.springframework.core.io.ClassPathResource;

/**
 * Who may send what to which address, from the one file {@code access.rules}. What is not there is refused. Whose row
 * it is, is not said here but in the SQL that finds it.
 */
public final class AccessRules {
    public static final String EVERYONE = "everyone";
    public static final String SIGNED_IN = "signed-in";

    private static final Set<String> METHODS = Set.of("GET", "POST");

    private AccessRules() {}

    /**
     * @param method GET or POST
     * @param address pattern as in a mapping: {@code /desk/calls/{id}}
     * @param who words: {@code everyone}, {@code signed-in}, or roles in lower case
     * @param demonstrationOnly whether the address exists only in a demonstration
     */
    public record Rule(String method, String address, Set<String> who, boolean demonstrationOnly) {
        /**
         * The address for matching: the first place of a public one is a language and nothing else, or what is for
         * everyone at {@code /{lang}/calls} would be so at {@code /desk/calls}.
         */
        public String pattern() {
            return address.replace(
                    "{lang}",
                    Languages.all().stream().map(Language::code).collect(Collectors.joining("|", "{lang:", "}")));
        }

        public boolean isForEveryone() {
            return who.contains(EVERYONE);
        }

        public boolean isForAnySignedIn() {
            return who.contains(SIGNED_IN);
        }
    }

    /** All rules, in the order of the file. */
    public static List<Rule> read() {
        try (var in =
                new InputStreamReader(new ClassPathResource("access.rules").getInputStream(), StandardCharsets.UTF_8)) {
            return read(in.readAllAsString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @throws IllegalStateException names the line that says nothing, or nothing that counts */
    static List<Rule> read(String file) {
        return file.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(AccessRules::rule)
                .toList();
    }

    private static Rule rule(String line) {
        List<String> words = Arrays.asList(line.split("\\s+"));
        if (words.size() < 3 || !METHODS.contains(words.get(0)) || !words.get(1).startsWith("/")) {
            throw new IllegalStateException("access.rules has a line that is no rule: " + line);
        }
        Set<String> who = words.subList(2, words.size()).stream()
                .filter(word -> !word.startsWith("@"))
                .collect(Collectors.toUnmodifiableSet());
        if (who.isEmpty()) {
            throw new IllegalStateException("access.rules says nobody: " + line);
        }
        return new Rule(words.get(0), words.get(1), who, words.contains("@demonstration"));
    }
}
