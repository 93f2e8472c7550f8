package org.komshi.calls;

import java.util.LinkedHashMap;
import java.util.Map;
import org.komshi.language.Text;

/**
 * What a call says in words. Paragraphs are parted by an empty line, lines that begin with {@code - } are a list.
 *
 * @param eligibility who may apply
 * @param costs what is funded
 * @param exclusions what is not funded; may stay empty
 * @param procedure how one applies
 */
public record CallTexts(
        Text title, Text summary, Text purpose, Text eligibility, Text costs, Text exclusions, Text procedure) {
    public static final CallTexts NONE =
            new CallTexts(Text.NONE, Text.NONE, Text.NONE, Text.NONE, Text.NONE, Text.NONE, Text.NONE);

    /** By name, in the order in which they are read. */
    public Map<String, Text> byName() {
        Map<String, Text> all = new LinkedHashMap<>();
        all.put("title", title);
        all.put("summary", summary);
        all.put("purpose", purpose);
        all.put("eligibility", eligibility);
        all.put("costs", costs);
        all.put("exclusions", exclusions);
        all.put("procedure", procedure);
        return all;
    }

    /** The opposite of {@link #byName()}; a name that is not there is an empty text. */
    public static CallTexts of(Map<String, Text> byName) {
        return new CallTexts(
                byName.getOrDefault("title", Text.NONE),
                byName.getOrDefault("summary", Text.NONE),
                byName.getOrDefault("purpose", Text.NONE),
                byName.getOrDefault("eligibility", Text.NONE),
                byName.getOrDefault("costs", Text.NONE),
                byName.getOrDefault("exclusions", Text.NONE),
                byName.getOrDefault("procedure", Text.NONE));
    }
}
