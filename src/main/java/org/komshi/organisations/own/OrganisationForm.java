package org.komshi.organisations.own;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.komshi.language.Languages;
import org.komshi.language.OneLine;
import org.komshi.language.Text;
import org.komshi.organisations.Kind;
import org.komshi.organisations.NewOrganisation;
import org.komshi.organisations.Organisation;
import org.komshi.organisations.own.OrganisationProblem.Field;

/**
 * What somebody says of an organisation, as typed.
 *
 * @param language in which {@code name} and {@code place} are written
 * @param english the name in English; empty when there is none or {@code name} is English
 */
public record OrganisationForm(
        String name,
        String language,
        String english,
        String acronym,
        String kind,
        String country,
        String place,
        String registrationNumber,
        String founded) {
    private static final int LONGEST = 200;
    private static final int OLDEST = 1800;

    public OrganisationForm {
        name = line(name);
        language = Languages.find(language == null ? "" : language).isPresent() ? language : "en";
        english = line(english);
        acronym = line(acronym);
        kind = line(kind);
        country = line(country);
        place = line(place);
        registrationNumber = line(registrationNumber);
        founded = line(founded);
    }

    static OrganisationForm empty(String language) {
        return new OrganisationForm("", language, "", "", "", "", "", "", "");
    }

    static OrganisationForm of(Organisation known) {
        String language = known.name().versions().keySet().stream()
                .filter(code -> !code.equals("en"))
                .findFirst()
                .orElse("en");
        return new OrganisationForm(
                known.name().value(Languages.of(language)),
                language,
                language.equals("en") ? "" : known.name().versions().getOrDefault("en", ""),
                known.acronym(),
                known.kind().word(),
                known.country(),
                known.place().value(Languages.of(language)),
                known.registrationNumber(),
                known.founded().map(String::valueOf).orElse(""));
    }

    private static String line(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replaceAll("\\h+", " ");
    }

    /**
     * Everything that is wrong with what was typed.
     *
     * @param countries codes one may choose
     * @param year the present one
     */
    List<OrganisationProblem> problems(List<String> countries, int year) {
        boolean yearIsGood = founded.isEmpty() || founded.matches("\\d{4}") && isYear(Integer.parseInt(founded), year);
        boolean needsNumber = !kind.equals(Kind.INFORMAL_GROUP.word());
        return Stream.of(
                        when(!OneLine.isReadable(name, LONGEST), Field.NAME),
                        when(!english.isEmpty() && !OneLine.isReadable(english, LONGEST), Field.ENGLISH),
                        when(!acronym.isEmpty() && !OneLine.isReadable(acronym, 30), Field.ACRONYM),
                        when(Kind.find(kind).isEmpty(), Field.KIND),
                        when(!countries.contains(country), Field.COUNTRY),
                        when(!OneLine.isReadable(place, LONGEST), Field.PLACE),
                        when(
                                !registrationNumber.matches("[\\p{L}\\p{Nd} ./-]{0,40}")
                                        || needsNumber && registrationNumber.isEmpty(),
                                Field.REGISTRATION_NUMBER),
                        when(!yearIsGood, Field.FOUNDED))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isYear(int founded, int year) {
        return founded >= OLDEST && founded <= year;
    }

    private static Optional<OrganisationProblem> when(boolean wrong, Field field) {
        return wrong ? Optional.of(new OrganisationProblem(field)) : Optional.empty();
    }

    /** As the directory takes it. */
    NewOrganisation entered() {
        return said(Text.NONE, Text.NONE, false);
    }

    /** The same for an organisation that is there: names in other languages stay, a new place replaces all. */
    NewOrganisation changed(Organisation known) {
        boolean samePlace = known.place().value(Languages.of(language)).equals(place);
        return said(known.name(), samePlace ? known.place() : Text.NONE, known.invented());
    }

    private NewOrganisation said(Text names, Text places, boolean invented) {
        Text name = language.equals("en") ? names : names.with("en", english);
        return new NewOrganisation(
                name.with(language, this.name),
                acronym,
                Kind.find(kind).orElseThrow(),
                country,
                places.isEmpty() ? Text.of(language, place) : places,
                registrationNumber,
                founded.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(founded)),
                invented);
    }
}
