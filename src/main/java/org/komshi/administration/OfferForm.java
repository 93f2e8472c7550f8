package org.komshi.administration;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.problems.Problem;
import org.komshi.settings.Settings;

/**
 * Languages and zone as chosen in the form.
 *
 * @param languages codes of those ticked
 * @param version as sent; empty when it was not
 */
public record OfferForm(List<String> languages, String usual, String zone, String version) {
    /** Where the hubs are, and the zone of the machines. */
    private static final List<String> ZONES = List.of(
            "Europe/Athens",
            "Europe/Belgrade",
            "Europe/Brussels",
            "Europe/Bucharest",
            "Europe/Istanbul",
            "Europe/Ljubljana",
            "Europe/Podgorica",
            "Europe/Sarajevo",
            "Europe/Skopje",
            "Europe/Sofia",
            "Europe/Tirane",
            "Europe/Zagreb",
            "UTC");

    public OfferForm(
            @Nullable List<String> languages, @Nullable String usual, @Nullable String zone, @Nullable String version) {
        this.languages = languages == null ? List.of() : List.copyOf(languages);
        this.usual = usual == null ? "" : usual;
        this.zone = zone == null ? "" : zone;
        this.version = version == null ? "" : version;
    }

    static OfferForm of(Chosen chosen, Settings settings) {
        return chosen.offer()
                .map(offer -> new OfferForm(
                        offer.languages().stream().map(Language::code).toList(),
                        offer.usual().code(),
                        offer.zone().getId(),
                        String.valueOf(chosen.version())))
                .orElseGet(() -> new OfferForm(
                        Languages.all().stream().map(Language::code).toList(),
                        settings.language(),
                        settings.zone().getId(),
                        String.valueOf(chosen.version())));
    }

    /** The zones to choose from, with the one in use. */
    public static List<String> zones(ZoneId used) {
        return Stream.concat(ZONES.stream(), Stream.of(used.getId()))
                .distinct()
                .sorted()
                .toList();
    }

    List<Problem> problems(ZoneId used) {
        List<Problem> problems = new ArrayList<>();
        if (chosen().isEmpty()) {
            problems.add(new Wrong("administration.no-language", "languages"));
        } else if (chosen().stream().noneMatch(language -> language.code().equals(usual))) {
            problems.add(new Wrong("administration.usual-not-offered", "usual"));
        }
        if (!zones(used).contains(zone)) {
            problems.add(new Wrong("administration.no-zone", "zone"));
        }
        return problems;
    }

    /** In the order of the language menu, whatever was sent. */
    private List<Language> chosen() {
        return Languages.all().stream()
                .filter(language -> languages.contains(language.code()))
                .toList();
    }

    Chosen.Offer offer() {
        return new Chosen.Offer(chosen(), Languages.of(usual), ZoneId.of(zone));
    }

    int seen() {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    OfferForm at(int newer) {
        return new OfferForm(languages, usual, zone, String.valueOf(newer));
    }

    private record Wrong(String code, String at) implements Problem {
        @Override
        public Optional<String> field() {
            return Optional.of(at);
        }
    }
}
