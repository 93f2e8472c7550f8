package org.komshi.language;

import com.ibm.icu.text.MessagePattern;

/** A Serbian message pattern in Cyrillic: its words are converted, its arguments, selectors and tags are not. */
final class CyrillicPattern {
    private CyrillicPattern() {}

    static String of(String latin) {
        MessagePattern parts = new MessagePattern(latin);
        StringBuilder out = new StringBuilder();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < parts.countParts(); at++) {
            MessagePattern.Part part = parts.getPart(at);
            switch (part.getType()) {
                case MSG_START -> {
                    out.append(latin, from, part.getLimit());
                    from = part.getLimit();
                    depth++;
                }
                case MSG_LIMIT -> {
                    out.append(Cyrillic.of(latin.substring(from, part.getIndex())));
                    from = part.getIndex();
                    depth--;
                }
                case ARG_START -> {
                    out.append(Cyrillic.of(latin.substring(from, part.getIndex())));
                    from = part.getIndex();
                }
                case ARG_LIMIT -> {
                    out.append(latin, from, part.getLimit());
                    from = part.getLimit();
                }
                default -> {
                    // names, numbers and selectors are copied with the text around them
                }
            }
        }
        return depth == 0 ? out.append(latin, from, latin.length()).toString() : latin;
    }
}
