package org.komshi.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.komshi.language.Languages;
import org.komshi.language.Speech;
import org.komshi.language.Text;

/** What the hub itself says in questions whose words no definition brings: yes and no, the parts of a person. */
final class Words {
    private static final Speech SPEECH = new Speech();

    static final List<Question.Option> YES_NO =
            List.of(new Question.Option("yes", text("forms.yes")), new Question.Option("no", text("forms.no")));
    static final Question.Length LINE = new Question.Length(OptionalInt.of(200), OptionalInt.empty());

    private Words() {}

    static Text text(String key) {
        Map<String, String> versions = new LinkedHashMap<>();
        Languages.written()
                .forEach(language ->
                        versions.put(language.code(), SPEECH.in(language).say(key)));
        return new Text(versions);
    }

    /** A text that reads the same in every language. */
    static Text plain(String words) {
        return Text.of(Languages.ENGLISH.code(), words);
    }

    /** @param pattern with {@code {0}}, {@code {1}} … for the texts */
    static Text joined(String pattern, Text... texts) {
        Map<String, String> versions = new LinkedHashMap<>();
        Languages.written().forEach(language -> {
            String joined = pattern;
            for (int at = 0; at < texts.length; at++) {
                joined = joined.replace("{" + at + "}", texts[at].value(language));
            }
            versions.put(language.code(), joined);
        });
        return new Text(versions);
    }
}
