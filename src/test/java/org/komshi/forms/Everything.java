package org.komshi.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** A form with a question of every type that came after the first ones. */
public final class Everything {
    private Everything() {}

    public static String file() {
        try {
            return new ClassPathResource("forms/everything.json").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static FormDefinition form() {
        return (FormDefinition) ((DefinitionFile.Good) DefinitionFile.read(file())).definition();
    }

    /** As a browser sends them; {@code asked} is the whole form. */
    public static Map<String, List<String>> fields(String... pairs) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("asked", form().questions().map(Question::id).toList());
        for (int at = 0; at < pairs.length; at += 2) {
            fields.computeIfAbsent(pairs[at], _ -> new java.util.ArrayList<>()).add(pairs[at + 1]);
        }
        return fields;
    }

    /** Everything that needs no file and no other room. */
    public static String[] filledIn() {
        return new String[] {
            "q-founded", "2009-05-17",
            "q-period.from", "1.3.2026",
            "q-period.until", "2026-08-31",
            "q-vat", "yes",
            "q-vat-number", "4030009512345",
            "q-mail", "ana@green-valley.example",
            "q-phone", "+389 70 123 456",
            "q-site", "green-valley.example",
            "q-contact.name", "Ана Петровска",
            "q-contact.email", "ana@green-valley.example",
            "q-team.0.name", "Беса",
            "q-team.2.name", "Ана",
            "q-budget.0.heading", "people",
            "q-budget.0.quantity", "12",
            "q-budget.0.unit-cost", "100,50",
            "q-budget.1.heading", "travel",
            "q-budget.1.quantity", "2,5",
            "q-budget.1.unit-cost", "80",
            "q-requested", "1406",
            "q-why-much", "Цените пораснаа"
        };
    }
}
