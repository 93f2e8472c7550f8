package org.komshi.files;

import java.text.Normalizer;
import java.util.Locale;

/** The name of a file as it is shown and saved: what one sees, no path, nothing that hides or turns text. */
final class ShownName {
    private static final int LONGEST = 120;

    private ShownName() {}

    /** @param given by the browser, whatever it is; empty for none */
    static String of(String given) {
        String last = given.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1);
        String seen = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("\\s+", " ");
        String inner = withoutOuterDots(seen);
        return inner.isEmpty() ? "file" : shortened(inner);
    }

    private static String withoutOuterDots(String name) {
        int from = 0;
        int until = name.length();
        while (from < until && ". ".indexOf(name.charAt(from)) >= 0) {
            from++;
        }
        while (until > from && ". ".indexOf(name.charAt(until - 1)) >= 0) {
            until--;
        }
        return name.substring(from, until);
    }

    /** With the ending of what it really is. */
    static String of(String given, String type) {
        String name = of(given);
        String ending = Kind.ending(type);
        String lower = name.toLowerCase(Locale.ROOT);
        boolean fits = lower.endsWith("." + ending) || ending.equals("jpg") && lower.endsWith(".jpeg");
        return fits ? name : name + "." + ending;
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
    }
}
