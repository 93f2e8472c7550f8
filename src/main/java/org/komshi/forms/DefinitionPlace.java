package org.komshi.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.komshi.forms.DefinitionProblem.Fault;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.Text;
import tools.jackson.databind.JsonNode;

/**
 * A place in a definition file while it is read. Each reading notes what is wrong there and goes on with something
 * harmless, so that all faults are told at once.
 */
record DefinitionPlace(JsonNode node, String path, List<DefinitionProblem> problems) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 60;

    void fault(Fault fault, Object... details) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int at = 0; at + 1 < details.length; at += 2) {
            named.put((String) details[at], details[at + 1]);
        }
        problems.add(new DefinitionProblem(path, fault, named));
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    DefinitionPlace at(String name) {
        return new DefinitionPlace(node.path(name), path + "." + name, problems);
    }

    /** Everything else here is a fault: a misspelt field must not be silently left out. */
    void allow(String... names) {
        for (String name : node.propertyNames()) {
            if (!List.of(names).contains(name)) {
                fault(Fault.UNKNOWN_FIELD, "name", name, "known", String.join(", ", names));
            }
        }
    }

    /** Each element of a list of objects, with its own path; a list that is missing or too short is a fault. */
    <T> List<T> each(String name, int fewest, Function<DefinitionPlace, @Nullable T> read) {
        DefinitionPlace list = at(name);
        if (!has(name)) {
            fault(Fault.MISSING_FIELD, "name", name);
            return List.of();
        }
        if (!list.node.isArray()) {
            list.fault(Fault.LIST_EXPECTED);
            return List.of();
        }
        if (list.node.size() < fewest) {
            list.fault(Fault.TOO_FEW, "count", fewest);
        }
        List<T> all = new ArrayList<>();
        for (int at = 0; at < list.node.size(); at++) {
            var element = new DefinitionPlace(list.node.get(at), list.path + "[" + at + "]", problems);
            if (!element.node.isObject()) {
                element.fault(Fault.OBJECT_EXPECTED);
                continue;
            }
            T one = read.apply(element);
            if (one != null) {
                all.add(one);
            }
        }
        return List.copyOf(all);
    }

    /** An id of lower-case letters, digits and single dashes that nothing else among {@code taken} has. */
    String id(String name, Set<String> taken) {
        String id = word(name);
        if (id.isEmpty()) {
            return id;
        }
        if (!ID.matcher(id).matches() || id.length() > LONGEST_ID) {
            at(name).fault(Fault.NOT_AN_ID, "id", id);
        } else if (!taken.add(id)) {
            at(name).fault(Fault.DUPLICATE_ID, "id", id);
        }
        return id;
    }

    /** A string that must be there; empty after a fault. */
    String word(String name) {
        if (!has(name)) {
            fault(Fault.MISSING_FIELD, "name", name);
            return "";
        }
        if (!at(name).node.isString()) {
            at(name).fault(Fault.TEXT_EXPECTED);
            return "";
        }
        String value = at(name).node.stringValue().strip();
        if (value.isEmpty()) {
            fault(Fault.MISSING_FIELD, "name", name);
        }
        return value;
    }

    /** One of these words; empty when it is missing or another. */
    <E extends Enum<E>> Optional<E> wordOf(String name, E[] known, Function<E, String> spelled) {
        String word = word(name);
        for (E one : known) {
            if (spelled.apply(one).equals(word)) {
                return Optional.of(one);
            }
        }
        if (!word.isEmpty()) {
            String all = List.of(known).stream().map(spelled).collect(Collectors.joining(", "));
            at(name).fault(Fault.UNKNOWN_WORD, "word", word, "known", all);
        }
        return Optional.empty();
    }

    /** A text that must exist in every written language. */
    Text text(String name) {
        if (!has(name)) {
            fault(Fault.MISSING_FIELD, "name", name);
            return Text.NONE;
        }
        return textIfThere(name);
    }

    /** A text that may be left out, but not be there in some languages only. */
    Text textIfThere(String name) {
        if (!has(name)) {
            return Text.NONE;
        }
        DefinitionPlace place = at(name);
        if (!place.node.isObject()) {
            place.fault(Fault.OBJECT_EXPECTED);
            return Text.NONE;
        }
        Map<String, String> versions = new LinkedHashMap<>();
        for (var version : place.node.properties()) {
            if (version.getValue().isString()) {
                versions.put(version.getKey(), version.getValue().stringValue());
            } else {
                place.at(version.getKey()).fault(Fault.TEXT_EXPECTED);
                versions.put(version.getKey(), "?");
            }
        }
        Text text = new Text(versions);
        if (!text.missing().isEmpty()) {
            String missing = text.missing().stream().map(Language::code).collect(Collectors.joining(", "));
            place.fault(Fault.MISSING_LANGUAGE, "languages", missing);
        }
        Set<String> unknown = new HashSet<>(versions.keySet());
        unknown.removeIf(code -> code.matches("[a-z]{2,3}(-[A-Za-z]{2,8})?"));
        unknown.forEach(code -> place.fault(
                Fault.UNKNOWN_FIELD,
                "name",
                code,
                "known",
                Languages.forTexts().stream().map(Language::code).collect(Collectors.joining(", "))));
        return text;
    }

    /** Yes or no; no when it is left out. */
    boolean yes(String name) {
        if (!has(name)) {
            return false;
        }
        if (!at(name).node.isBoolean()) {
            at(name).fault(Fault.YES_OR_NO_EXPECTED);
            return false;
        }
        return at(name).node.booleanValue();
    }

    /** A whole number within both bounds; empty when it is left out or wrong. */
    Optional<Integer> whole(String name, int low, int high) {
        return number(name, low, high).flatMap(number -> {
            if (number.stripTrailingZeros().scale() > 0) {
                at(name).fault(Fault.WHOLE_NUMBER_EXPECTED);
                return Optional.empty();
            }
            return Optional.of(number.intValueExact());
        });
    }

    /** A number within both bounds; empty when it is left out or wrong. */
    Optional<BigDecimal> number(String name, long low, long high) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!at(name).node.isNumber()) {
            at(name).fault(Fault.NUMBER_EXPECTED);
            return Optional.empty();
        }
        BigDecimal number = at(name).node.decimalValue();
        if (number.compareTo(BigDecimal.valueOf(low)) < 0 || number.compareTo(BigDecimal.valueOf(high)) > 0) {
            at(name).fault(Fault.OUT_OF_RANGE, "value", number, "low", low, "high", high);
            return Optional.empty();
        }
        return Optional.of(number);
    }

    /** A number that must be there. */
    BigDecimal numberOr(String name, long low, long high, BigDecimal otherwise) {
        if (!has(name)) {
            fault(Fault.MISSING_FIELD, "name", name);
            return otherwise;
        }
        return number(name, low, high).orElse(otherwise);
    }

    Currency currency(String name) {
        String code = word(name);
        try {
            return Currency.getInstance(code.isEmpty() ? "EUR" : code);
        } catch (IllegalArgumentException unknown) {
            at(name).fault(Fault.NOT_A_CURRENCY, "currency", code);
            return Currency.getInstance("EUR");
        }
    }
}
