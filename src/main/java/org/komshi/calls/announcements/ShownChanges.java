package org.komshi.calls.announcements;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.komshi.calls.CallView;
import org.komshi.calls.Change;
import org.komshi.calls.Corrigendum;
import org.komshi.calls.CountryNames;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.Phrases;
import org.komshi.language.Speech;
import org.komshi.language.Text;
import org.komshi.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes changes out in the reader's language. */
@Component
public class ShownChanges {
    private final CountryNames countries;
    private final Speech speech;
    private final JdbcClient jdbc;

    ShownChanges(CountryNames countries, Speech speech, JdbcClient jdbc) {
        this.countries = countries;
        this.speech = speech;
        this.jdbc = jdbc;
    }

    public List<ShownCorrigendum> of(CallView call, List<Corrigendum> corrigenda, Language reader) {
        return corrigenda.stream()
                .map(corrigendum -> new ShownCorrigendum(
                        corrigendum.number(),
                        corrigendum.note(),
                        corrigendum.madeAt(),
                        shown(call.zone(), corrigendum.changes(), reader)))
                .toList();
    }

    /** A changed text becomes one line for each language in which it changed. */
    public List<ShownChange> shown(ZoneId zone, List<Change> changes, Language reader) {
        var writer = new Writer(speech.in(reader), countries.in(reader), zone);
        return changes.stream()
                .flatMap(change -> change.kind() == Change.Kind.TEXT ? texts(writer, change) : one(writer, change))
                .toList();
    }

    private static Stream<ShownChange> texts(Writer writer, Change change) {
        return Stream.concat(change.before().keySet().stream(), change.after().keySet().stream())
                .distinct()
                .sorted()
                .filter(code -> !change.before()
                        .getOrDefault(code, "")
                        .equals(change.after().getOrDefault(code, "")))
                .map(code -> {
                    Language language = Languages.find(code).orElse(Languages.ENGLISH);
                    return new ShownChange(
                            writer.label(change) + " (" + language.name() + ")",
                            change.before().getOrDefault(code, ""),
                            change.after().getOrDefault(code, ""),
                            language.htmlLang());
                });
    }

    private Stream<ShownChange> one(Writer writer, Change change) {
        return Stream.of(new ShownChange(
                writer.label(change),
                value(writer, change, change.before()),
                value(writer, change, change.after()),
                ""));
    }

    private String value(Writer writer, Change change, Map<String, String> values) {
        String value = values.get(Change.PLAIN);
        if (value == null) {
            return "";
        }
        return change.kind() == Change.Kind.DEFINITION ? definition(writer, value) : writer.value(change.kind(), value);
    }

    private String definition(Writer writer, String id) {
        return jdbc.sql("select title, version from forms.definition where id = :id")
                .param("id", UUID.fromString(id))
                .query((row, _) -> writer.phrases.say(
                        "calls.definition.version",
                        "title",
                        Text.parse(row.getString("title")),
                        "version",
                        row.getInt("version")))
                .optional()
                .orElse(id);
    }

    private record Writer(Phrases phrases, CountryNames.Names names, ZoneId zone) {
        String label(Change change) {
            String label = phrases.say("calls.field." + change.field());
            return change.round() == 0
                    ? label
                    : phrases.say("calls.change.in-round", "field", label, "round", change.round());
        }

        String value(Change.Kind kind, String value) {
            return switch (kind) {
                case MONEY -> {
                    String[] parts = value.split(" ", 2);
                    yield Money.of(parts[0], parts[1]).in(phrases);
                }
                case NUMBER -> phrases.number(Integer.parseInt(value));
                case PERCENT -> phrases.number(new BigDecimal(value)) + " %";
                case INSTANT -> phrases.dateTime(Instant.parse(value), zone);
                case DATE -> phrases.date(Instant.parse(value), zone);
                case COUNTRIES ->
                    phrases.list(
                            Arrays.stream(value.split(",")).map(names::name).toList());
                case KINDS ->
                    phrases.list(Arrays.stream(value.split(","))
                            .map(word -> phrases.say("organisations.kind." + word))
                            .toList());
                case ZONE -> phrases.zone(ZoneId.of(value));
                case LANGUAGE -> Languages.of(value).name();
                case TEXT, DEFINITION -> value;
            };
        }
    }
}
