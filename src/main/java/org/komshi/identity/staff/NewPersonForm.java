package org.komshi.identity.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.komshi.identity.MailAddress;
import org.komshi.identity.Person;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.OneLine;
import org.komshi.problems.Problem;

/** Somebody who is to work here, as typed; the role beside it is a {@link RoleForm}. */
public record NewPersonForm(String email, String name, String language) {
    public NewPersonForm {
        email = email == null ? "" : email.strip();
        name = name == null ? "" : name.strip();
        language = language == null ? "" : language;
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (MailAddress.of(email).isEmpty()) {
            problems.add(new Wrong("identity.no-address", "email"));
        }
        if (!OneLine.isReadable(name, Person.LONGEST_NAME)) {
            problems.add(new Wrong("identity.no-name", "name"));
        }
        return problems;
    }

    Language spoken() {
        return Languages.find(language).orElseGet(Languages::usual);
    }

    private record Wrong(String code, String at) implements Problem {
        @Override
        public Optional<String> field() {
            return Optional.of(at);
        }
    }
}
