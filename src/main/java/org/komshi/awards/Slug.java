package org.komshi.awards;

import com.ibm.icu.text.Transliterator;

/** A readable address made of a title in any script. */
final class Slug {
    private static final Transliterator ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private Slug() {}

    /** @param longest characters kept, cut at a word; "grant" when nothing is left */
    static String of(String title, int longest) {
        String whole = ASCII.transliterate(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (whole.length() > longest) {
            int cut = whole.lastIndexOf('-', longest);
            whole = whole.substring(0, cut > 0 ? cut : longest);
        }
        return whole.isEmpty() ? "grant" : whole;
    }
}
