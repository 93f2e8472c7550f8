package org.komshi.identity.signin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.komshi.identity.MailAddress;

/**
 * What the first administrator of a hub tells of themselves, as typed.
 *
 * @param agreed a box not ticked is not sent at all
 */
public record FirstVisitForm(
        String code,
        String email,
        String name,
        String language,
        @Nullable String agreed) {
    public FirstVisitForm {
        code = code == null ? "" : code.strip();
        email = email == null ? "" : email.strip();
        name = name == null ? "" : name.strip();
        language = language == null ? "" : language;
    }

    static FirstVisitForm empty(String language) {
        return new FirstVisitForm("", "", "", language, null);
    }

    List<CannotSignIn> problems() {
        List<CannotSignIn> problems = new ArrayList<>();
        if (code.isEmpty()) {
            problems.add(new CannotSignIn.WrongFirstCode());
        }
        problems.addAll(introduction().problems());
        if (MailAddress.of(email).isEmpty()) {
            problems.add(new CannotSignIn.NoAddress());
        }
        return problems;
    }

    Introduction introduction() {
        return new Introduction(name, language, agreed);
    }

    public boolean isAgreed() {
        return agreed != null;
    }
}
