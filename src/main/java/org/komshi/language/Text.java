package org.komshi.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Content in an open list of languages: what officers and applicants write, kept as one {@code jsonb} column.
 *
 * @param versions text by language code; blank ones are left out, so "missing" has one shape
 */
public record Text(@JsonValue Map<String, String> versions) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectReader VERSIONS = JSON.readerFor(new TypeReference<LinkedHashMap<String, String>>() {});

    public static final Text NONE = new Text(Map.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Text {
        Map<String, String> kept = new LinkedHashMap<>();
        versions.forEach((code, value) -> {
            if (value != null && !value.isBlank()) {
                kept.put(code, value.strip());
            }
        });
        versions = java.util.Collections.unmodifiableMap(kept);
    }

    public static Text of(String code, String value) {
        return new Text(Map.of(code, value));
    }

    /** Reads what {@link #json()} wrote, and what PostgreSQL hands out for a {@code jsonb} column. */
    public static Text parse(String json) {
        return json.equals("{}") ? NONE : new Text(VERSIONS.readValue(json));
    }

    public String json() {
        return JSON.writeValueAsString(versions);
    }

    /** A text as shown, with the language it is really in, for {@code lang=}. */
    public record Shown(String value, Language language) {}

    /**
     * The reader's language, else one made from or neighbouring it, else English, else what there is. Empty only when
     * no language has it.
     */
    public Shown in(Language reader) {
        return wished(reader)
                .flatMap(language -> version(language).stream())
                .findFirst()
                .or(() -> versions.entrySet().stream()
                        .findFirst()
                        .map(entry -> new Shown(
                                entry.getValue(), Languages.find(entry.getKey()).orElse(Languages.ENGLISH))))
                .orElseGet(() -> new Shown("", reader));
    }

    public String value(Language reader) {
        return in(reader).value();
    }

    public boolean isIn(Language language) {
        return version(language).isPresent();
    }

    public boolean isEmpty() {
        return versions.isEmpty();
    }

    /** The languages the hub's people write in that have no version yet. */
    public List<Language> missing() {
        return Languages.forTexts().stream()
                .filter(language -> !versions.containsKey(language.code()))
                .toList();
    }

    public Text with(String code, String value) {
        Map<String, String> changed = new LinkedHashMap<>(versions);
        changed.put(code, value);
        return new Text(changed);
    }

    private static Stream<Language> wished(Language reader) {
        return Stream.concat(
                Stream.concat(
                        Stream.of(reader),
                        reader.neighbours().stream().map(Languages::find).flatMap(Optional::stream)),
                Stream.of(Languages.ENGLISH));
    }

    private Optional<Shown> version(Language language) {
        String own = versions.get(language.code());
        if (own != null) {
            return Optional.of(new Shown(Cyrillic.unmarked(own), language));
        }
        return language.madeFrom().map(versions::get).map(latin -> new Shown(Cyrillic.of(latin), language));
    }
}
