package org.komshi.dossiers.papers;

import com.ibm.icu.text.Transliterator;

/**
 * A name that every system can keep and every tool can print: Latin letters, digits, hyphens, dots within. What it was
 * before stands in the index.
 */
public final class FileName {
    private static final Transliterator ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final int LONGEST = 60;

    private FileName() {}

    /** Never empty, never beginning with a dot or a hyphen; an ending of up to five letters stays. */
    public static String of(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 ? plain(name.substring(dot + 1)) : "";
        if (ending.isEmpty() || ending.length() > 5 || !ending.equals(name.substring(dot + 1))) {
            return cut(plain(name));
        }
        return cut(plain(name.substring(0, dot))) + "." + ending;
    }

    private static String plain(String text) {
        return ASCII.transliterate(text).replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static String cut(String plain) {
        String shorter = plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-$", "") : plain;
        return shorter.isEmpty() ? "file" : shorter;
    }
}
