package org.komshi.administration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.identity.MailAddress;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.OneLine;
import org.komshi.language.Text;
import org.komshi.problems.Problem;

/**
 * Name and contact as typed.
 *
 * @param names by the code of the language, only of the languages the form asked for
 * @param contacts the same for who answers and where
 */
public record ProfileForm(Map<String, String> names, Map<String, String> contacts, String mail, int version) {
    static final int LONGEST_NAME = 80;
    private static final int LONGEST_CONTACT = 1000;

    static ProfileForm of(Chosen chosen) {
        return new ProfileForm(chosen.name().versions(), chosen.contact().versions(), chosen.mail(), chosen.version());
    }

    static ProfileForm read(Map<String, String> sent) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> contacts = new LinkedHashMap<>();
        for (Language language : Languages.forTexts()) {
            String code = language.code();
            names.put(code, sent.getOrDefault("name-" + code, "").strip());
            contacts.put(
                    code,
                    sent.getOrDefault("contact-" + code, "")
                            .replace("\r\n", "\n")
                            .strip());
        }
        String version = sent.getOrDefault("version", "");
        return new ProfileForm(
                names,
                contacts,
                sent.getOrDefault("mail", "").strip(),
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1);
    }

    public String name(Language language) {
        return names.getOrDefault(language.code(), "");
    }

    public String contact(Language language) {
        return contacts.getOrDefault(language.code(), "");
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (names.values().stream().allMatch(String::isBlank)) {
            problems.add(new Wrong(
                    "administration.name-missing",
                    "name-" + Languages.forTexts().getFirst().code()));
        }
        names.forEach((code, name) -> {
            if (!name.isEmpty() && !OneLine.isReadable(name, LONGEST_NAME)) {
                problems.add(new Wrong("administration.name-unreadable", "name-" + code));
            }
        });
        contacts.forEach((code, contact) -> {
            if (contact.length() > LONGEST_CONTACT || !contact.isEmpty() && !isReadable(contact)) {
                problems.add(new Wrong("administration.contact-unreadable", "contact-" + code));
            }
        });
        if (MailAddress.of(mail).isEmpty()) {
            problems.add(new Wrong("administration.no-mail", "mail"));
        }
        return problems;
    }

    private static boolean isReadable(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .allMatch(line -> line.codePoints()
                        .noneMatch(sign -> Character.getType(sign) == Character.CONTROL && sign != '\t'
                                || Character.getType(sign) == Character.FORMAT));
    }

    /** The name with what it already says in languages the form did not ask for. */
    Text named(Chosen before) {
        return with(before.name(), names);
    }

    Text contacted(Chosen before) {
        return with(before.contact(), contacts);
    }

    private static Text with(Text before, Map<String, String> typed) {
        Text text = before;
        for (Map.Entry<String, String> one : typed.entrySet()) {
            text = text.with(one.getKey(), one.getValue());
        }
        return text;
    }

    ProfileForm at(int newer) {
        return new ProfileForm(names, contacts, mail, newer);
    }

    /** @param at the field it is about */
    private record Wrong(String code, String at) implements Problem {
        @Override
        public Map<String, Object> facts() {
            return Map.of("most", LONGEST_NAME, "mostContact", LONGEST_CONTACT);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(at);
        }
    }
}
