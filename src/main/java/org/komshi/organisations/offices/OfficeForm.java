package org.komshi.organisations.offices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komshi.identity.MailAddress;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.OneLine;
import org.komshi.language.Text;
import org.komshi.organisations.Office;
import org.komshi.organisations.OfficeId;
import org.springframework.util.MultiValueMap;

/**
 * An office as it is entered.
 *
 * @param names by the code of the language
 */
public record OfficeForm(
        Map<String, String> names,
        String mail,
        String address,
        List<String> countries,
        List<String> duties,
        int version) {
    private static final int LONGEST = 200;

    static OfficeForm empty(List<String> countries) {
        return new OfficeForm(
                Map.of(),
                "",
                "",
                countries,
                Arrays.stream(Office.Duty.values()).map(Office.Duty::word).toList(),
                0);
    }

    static OfficeForm of(Office office) {
        return new OfficeForm(
                office.name().versions(),
                office.mail(),
                office.address(),
                office.countries(),
                office.duties().stream().map(Office.Duty::word).toList(),
                office.version());
    }

    static OfficeForm read(MultiValueMap<String, String> sent) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Language language : Languages.forTexts()) {
            names.put(language.code(), first(sent, "name-" + language.code()));
        }
        String version = first(sent, "version");
        return new OfficeForm(
                names,
                first(sent, "mail"),
                first(sent, "address").replace("\r\n", "\n"),
                sent.getOrDefault("countries", List.of()),
                sent.getOrDefault("duties", List.of()),
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1);
    }

    public String name(Language language) {
        return names.getOrDefault(language.code(), "");
    }

    /** @param known codes one may choose */
    List<CannotName> problems(List<String> known) {
        List<CannotName> problems = new ArrayList<>();
        String first = "name-" + Languages.forTexts().getFirst().code();
        if (names.values().stream().allMatch(String::isBlank)) {
            problems.add(new CannotName.Wrong("name", first));
        }
        names.forEach((code, name) -> {
            if (!name.isEmpty() && !OneLine.isReadable(name, LONGEST)) {
                problems.add(new CannotName.Wrong("name", "name-" + code));
            }
        });
        if (MailAddress.of(mail).isEmpty()) {
            problems.add(new CannotName.Wrong("mail", "mail"));
        }
        if (address.length() > LONGEST
                || address.codePoints().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n')) {
            problems.add(new CannotName.Wrong("address", "address"));
        }
        if (countries.isEmpty() || !known.containsAll(countries)) {
            problems.add(new CannotName.Wrong("countries", "countries"));
        }
        if (chosen().isEmpty()) {
            problems.add(new CannotName.Wrong("duties", "duties"));
        }
        return problems;
    }

    /** @param before what the name says in languages the form did not ask for */
    Office office(OfficeId id, Text before) {
        Text name = before;
        for (Map.Entry<String, String> one : names.entrySet()) {
            name = name.with(one.getKey(), one.getValue());
        }
        return new Office(id, name, mail, address, countries.stream().distinct().toList(), chosen(), version);
    }

    OfficeForm at(int newer) {
        return new OfficeForm(names, mail, address, countries, duties, newer);
    }

    private Set<Office.Duty> chosen() {
        Set<Office.Duty> chosen = EnumSet.noneOf(Office.Duty.class);
        for (Office.Duty duty : Office.Duty.values()) {
            if (duties.contains(duty.word())) {
                chosen.add(duty);
            }
        }
        return chosen;
    }

    private static String first(MultiValueMap<String, String> sent, String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
