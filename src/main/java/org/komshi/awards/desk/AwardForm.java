package org.komshi.awards.desk;

import java.util.Map;
import org.komshi.awards.KnownAward;
import org.komshi.language.Language;
import org.komshi.language.Text;

/**
 * The fields of an award: what is kept, or after a problem what was typed.
 *
 * @param typed empty when nothing was
 */
public record AwardForm(KnownAward award, Map<String, String> typed) {
    public String title(Language language) {
        return value("title", award.title(), language);
    }

    public String summary(Language language) {
        return value("summary", award.summary(), language);
    }

    private String value(String name, Text kept, Language language) {
        return typed.getOrDefault(name + "-" + language.code(), kept.versions().getOrDefault(language.code(), ""));
    }

    public String level() {
        return typed.getOrDefault("level", award.publicationLevel());
    }

    public String until() {
        return typed.getOrDefault(
                "until", award.publication().until().map(Object::toString).orElse(""));
    }

    public String reason() {
        return typed.getOrDefault("reason", award.levelReason());
    }
}
