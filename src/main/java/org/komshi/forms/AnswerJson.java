package org.komshi.forms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.komshi.forms.Answer.Chosen;
import org.komshi.money.Money;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer as JSON. Its one field says of what kind it is: {@code text, number, money, choice, choices, confirmed,
 * date, parts, files, table, unreadable, none}. Numbers and amounts are strings: RFC 8785 writes JSON numbers as binary fractions, which do not
 * hold every amount.
 */
final class AnswerJson {
    private static final int MOST_DIGITS = 100;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AnswerJson() {}

    static ObjectNode write(Answer answer) {
        ObjectNode node = NODES.objectNode();
        switch (answer) {
            case Answer.None _ -> node.put("none", true);
            case Answer.TextAnswer(var text) -> node.put("text", text);
            case Answer.NumberAnswer(var number) -> node.put("number", plain(number));
            case Answer.MoneyAnswer(var money) ->
                node.putObject("money")
                        .put("amount", money.amount().toPlainString())
                        .put("currency", money.currency().getCurrencyCode());
            case Answer.ChoiceAnswer(var chosen) -> node.set("choice", chosen(chosen));
            case Answer.ChoicesAnswer(var all) -> {
                var array = node.putArray("choices");
                all.forEach(chosen -> array.add(chosen(chosen)));
            }
            case Answer.DeclarationAnswer(var label, var language) ->
                node.putObject("confirmed").put("label", label).put("language", language);
            case Answer.DateAnswer(var date) -> node.put("date", date.toString());
            case Answer.PartsAnswer(var parts) -> node.set("parts", cells(parts));
            case Answer.FilesAnswer(var files) -> {
                var array = node.putArray("files");
                files.forEach(file -> array.add(handed(file)));
            }
            case Answer.TableAnswer(var rows) -> {
                var array = node.putArray("table");
                rows.forEach(row -> array.add(row(row)));
            }
            case Answer.Unreadable(var typed, var why) ->
                node.putObject("unreadable")
                        .put("typed", typed)
                        .put("why", why.name().toLowerCase(Locale.ROOT));
        }
        return node;
    }

    /** @throws IllegalArgumentException for JSON that {@link #write} does not write */
    static Answer read(String json) {
        try {
            return read(JSON.readTree(json));
        } catch (JacksonException | DateTimeException | ArithmeticException other) {
            throw new IllegalArgumentException("no answer that was ever written", other);
        }
    }

    /** Several in one object, by question. */
    static Map<String, Answer> readAll(String json) {
        Map<String, Answer> all = new LinkedHashMap<>();
        JSON.readTree(json).forEachEntry((question, answer) -> all.put(question, read(answer)));
        return all;
    }

    private static Answer read(JsonNode node) {
        String kind = node.propertyNames().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no answer: " + node));
        JsonNode value = node.get(kind);
        return switch (kind) {
            case "none" -> Answer.NONE;
            case "text" -> new Answer.TextAnswer(value.stringValue());
            case "number" -> new Answer.NumberAnswer(number(value));
            case "money" ->
                new Answer.MoneyAnswer(
                        Money.of(number(value.required("amount")).toPlainString(), word(value, "currency")));
            case "choice" -> new Answer.ChoiceAnswer(chosen(value));
            case "choices" -> new Answer.ChoicesAnswer(chosenAll(value));
            case "confirmed" -> new Answer.DeclarationAnswer(word(value, "label"), word(value, "language"));
            case "date" -> new Answer.DateAnswer(LocalDate.parse(value.stringValue()));
            case "parts" -> new Answer.PartsAnswer(cells(value));
            case "files" -> new Answer.FilesAnswer(each(value, AnswerJson::handed));
            case "table" -> new Answer.TableAnswer(each(value, AnswerJson::row));
            case "unreadable" ->
                new Answer.Unreadable(
                        word(value, "typed"),
                        Answer.Why.valueOf(word(value, "why").toUpperCase(Locale.ROOT)));
            default -> throw new IllegalArgumentException("no answer: " + node);
        };
    }

    private static ObjectNode chosen(Chosen chosen) {
        return NODES.objectNode()
                .put("option", chosen.option())
                .put("label", chosen.label())
                .put("language", chosen.language());
    }

    private static Chosen chosen(JsonNode node) {
        return new Chosen(word(node, "option"), word(node, "label"), word(node, "language"));
    }

    private static ObjectNode cells(Map<String, Answer> cells) {
        ObjectNode node = NODES.objectNode();
        cells.forEach((name, answer) -> node.set(name, write(answer)));
        return node;
    }

    private static Map<String, Answer> cells(JsonNode node) {
        Map<String, Answer> cells = new LinkedHashMap<>();
        node.properties().forEach(cell -> cells.put(cell.getKey(), read(cell.getValue())));
        return cells;
    }

    private static ObjectNode row(Answer.Row row) {
        ObjectNode node = NODES.objectNode();
        row.of().ifPresent(of -> node.set("row", chosen(of)));
        node.set("cells", cells(row.cells()));
        return node;
    }

    private static Answer.Row row(JsonNode node) {
        return new Answer.Row(
                Optional.ofNullable(node.get("row")).map(AnswerJson::chosen), cells(node.required("cells")));
    }

    /** The size is a number: it is whole, and far below what a binary fraction holds. */
    private static ObjectNode handed(Answer.Handed file) {
        return NODES.objectNode()
                .put("id", file.id().toString())
                .put("name", file.name())
                .put("type", file.type())
                .put("size", file.size())
                .put("sha256", file.sha256());
    }

    private static Answer.Handed handed(JsonNode node) {
        return new Answer.Handed(
                UUID.fromString(word(node, "id")),
                word(node, "name"),
                word(node, "type"),
                node.required("size").longValue(),
                word(node, "sha256"));
    }

    private static <T> List<T> each(JsonNode nodes, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        nodes.forEach(node -> all.add(read.apply(node)));
        return List.copyOf(all);
    }

    private static List<Chosen> chosenAll(JsonNode nodes) {
        return each(nodes, AnswerJson::chosen);
    }

    private static String word(JsonNode node, String name) {
        return node.required(name).stringValue();
    }

    /** A number somebody typed has few digits; written out, one with a large exponent would fill the memory. */
    private static BigDecimal number(JsonNode node) {
        BigDecimal number = new BigDecimal(node.stringValue());
        if (Math.abs(number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw new IllegalArgumentException("a number beyond all measure");
        }
        return number;
    }

    /** 12, 12.5: one spelling for one number, so that it hashes the same. */
    private static String plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0).toPlainString() : shortest.toPlainString();
    }
}
