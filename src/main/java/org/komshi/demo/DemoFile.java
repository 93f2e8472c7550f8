package org.komshi.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.language.Text;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the demonstration's files; their shape is described in {@code src/main/resources/demo/README.md}. */
final class DemoFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DemoFile() {}

    static JsonNode read(String name) {
        try {
            return JSON.readTree(new ClassPathResource("demo/" + name).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<JsonNode> list(JsonNode node, String field) {
        return node.path(field).valueStream().toList();
    }

    static List<String> strings(JsonNode node, String field) {
        return node.path(field).valueStream().map(JsonNode::stringValue).toList();
    }

    static String string(JsonNode node, String field) {
        return node.required(field).stringValue();
    }

    static Optional<String> optional(JsonNode node, String field) {
        return Optional.of(node.path(field)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    static Text text(JsonNode node, String field) {
        Map<String, String> versions = new LinkedHashMap<>();
        node.path(field)
                .propertyStream()
                .forEach(version ->
                        versions.put(version.getKey(), version.getValue().stringValue()));
        return new Text(versions);
    }

    /** An instant said as a date, or as days from the demonstration's day, with a local time. */
    static Instant instant(JsonNode moment, LocalDate today, ZoneId zone) {
        LocalDate date = moment.has("daysFromToday")
                ? today.plusDays(moment.get("daysFromToday").intValue())
                : LocalDate.parse(string(moment, "date"));
        LocalTime time = optional(moment, "time").map(LocalTime::parse).orElse(LocalTime.NOON);
        return date.atTime(time).atZone(zone).toInstant();
    }
}
