package org.komshi.organisations;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komshi.forms.spi.Choices;
import org.komshi.language.Language;
import org.komshi.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organisations for questions that ask for one: by name, short name or number, in any spelling and script. */
@Component
class OrganisationChoices implements Choices {
    private static final int MOST = 10;
    private static final Pattern NUMBER_BEHIND = Pattern.compile(".*\\(([^()]+)\\)\\s*$");

    /** Macedonian and Serbian letters first: ICU's own table makes strange signs of some. */
    private static final Transliterator PLAIN = Transliterator.createFromRules(
            "plain",
            "љ > lj; њ > nj; џ > dz; ѓ > gj; ќ > kj; ђ > dj; ћ > c; ч > c; ж > z; ш > s; ѕ > dz; đ > dj; ë > e; "
                    + ":: Cyrillic-Latin; :: NFD; [:Nonspacing Mark:] > ; [^a-z0-9] > ' ';",
            Transliterator.FORWARD);

    private final JdbcClient jdbc;

    OrganisationChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Line(UUID id, Text name, String acronym, String registrationNumber) {
        Choice in(Language reader) {
            Text.Shown shown = name.in(reader);
            String number = registrationNumber.isEmpty() ? "" : " (" + registrationNumber + ")";
            return new Choice(id.toString(), shown.value() + number, shown.language());
        }

        boolean isNamed(String plain) {
            return plain.equals(plain(acronym))
                    || name.versions().values().stream()
                            .anyMatch(one -> plain(one).equals(plain));
        }

        /** All words that were typed begin a word of the name. */
        boolean fits(String plain) {
            return name.versions().values().stream().anyMatch(one -> begins(" " + plain(one), plain))
                    || begins(" " + plain(acronym), plain);
        }

        private static boolean begins(String name, String typed) {
            return List.of(typed.split(" ")).stream().allMatch(word -> name.contains(" " + word));
        }
    }

    @Override
    public String source() {
        return "organisation";
    }

    @Override
    public List<Choice> find(String typed, Language reader) {
        Matcher behind = NUMBER_BEHIND.matcher(typed);
        String number = (behind.matches() ? behind.group(1) : typed).replaceAll("\\s", "");
        List<Line> all = jdbc.sql("""
                        select id, name, acronym, registration_number
                          from organisations.organisation
                      order by id
                        """).query(Line.class).list();
        List<Line> numbered = all.stream()
                .filter(one -> !number.isEmpty() && one.registrationNumber().equalsIgnoreCase(number))
                .toList();
        String plain = plain(typed);
        List<Line> named = all.stream().filter(one -> one.isNamed(plain)).toList();
        List<Line> found = !numbered.isEmpty() ? numbered : named;
        if (found.isEmpty() && plain.length() >= 2) {
            found = all.stream().filter(one -> one.fits(plain)).limit(MOST).toList();
        }
        return found.stream().map(one -> one.in(reader)).toList();
    }

    @Override
    public Optional<Choice> known(String key, Language reader) {
        try {
            return jdbc.sql("""
                            select id, name, acronym, registration_number
                              from organisations.organisation
                             where id = :id
                            """)
                    .param("id", UUID.fromString(key))
                    .query(Line.class)
                    .optional()
                    .map(one -> one.in(reader));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    static String plain(String name) {
        return PLAIN.transliterate(name.toLowerCase(Locale.ROOT)).strip().replaceAll("\\s+", " ");
    }
}
