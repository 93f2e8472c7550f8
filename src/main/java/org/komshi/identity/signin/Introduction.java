package org.komshi.identity.signin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.komshi.identity.Person;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.OneLine;

/**
 * What somebody new tells of themselves, as typed.
 *
 * @param agreed a box not ticked is not sent at all
 */
public record Introduction(
        String name, String language, @Nullable String agreed) {
    public Introduction {
        name = name == null ? "" : name.strip();
        language = language == null ? "" : language;
    }

    List<CannotSignIn> problems() {
        List<CannotSignIn> problems = new ArrayList<>();
        if (!OneLine.isReadable(name, Person.LONGEST_NAME)) {
            problems.add(new CannotSignIn.NoName());
        }
        if (!isAgreed()) {
            problems.add(new CannotSignIn.NotAgreed());
        }
        return problems;
    }

    public boolean isAgreed() {
        return agreed != null;
    }

    Language spoken() {
        return Languages.find(language).orElse(Languages.ENGLISH);
    }
}
