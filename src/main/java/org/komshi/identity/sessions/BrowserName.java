package org.komshi.identity.sessions;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser calls itself, in two words a person knows: "Firefox, Android". */
public final class BrowserName {
    // In this order: most browsers also name the ones they descend from.
    private static final Map<String, String> BROWSERS =
            ordered("Edg", "Edge", "OPR", "Opera", "Firefox", "Firefox", "Chrom", "Chrome", "Safari", "Safari");
    private static final Map<String, String> SYSTEMS = ordered(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS X",
            "Mac",
            "Linux",
            "Linux");

    private BrowserName() {}

    /** Empty when it says nothing we know. */
    public static String of(String named) {
        String browser = first(BROWSERS, named);
        String system = first(SYSTEMS, named);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(Map<String, String> known, String named) {
        return known.entrySet().stream()
                .filter(entry -> named.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            all.put(pairs[at], pairs[at + 1]);
        }
        return all;
    }
}
