package org.komshi.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.komshi.forms.DefinitionProblem.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads a definition file. The outcome is the definition, or everything that is wrong with it. The format is described in
 * {@code docs/use/definitions.md}.
 */
public sealed interface DefinitionFile {
    /** @param content the whole file as JSON */
    record Good(Definition definition, JsonNode content) implements DefinitionFile {}

    /** @param problems all there are, in the order of the file; never empty */
    record Faulty(List<DefinitionProblem> problems) implements DefinitionFile {}

    /** Larger files are refused: a form of two hundred questions in eight languages stays below. */
    int MOST_CHARACTERS = 1_000_000;

    static DefinitionFile read(String file) {
        if (file.length() > MOST_CHARACTERS) {
            return new Faulty(List.of(new DefinitionProblem(
                    "$", Fault.TOO_LARGE, Map.of("count", file.length(), "most", MOST_CHARACTERS))));
        }
        JsonNode content;
        try {
            content = DefinitionReading.JSON.readTree(file.startsWith("\uFEFF") ? file.substring(1) : file);
        } catch (JacksonException broken) {
            var location = broken.getLocation();
            return new Faulty(List.of(new DefinitionProblem(
                    "$",
                    Fault.NOT_JSON,
                    Map.of(
                            "detail",
                            broken.getOriginalMessage(),
                            "line",
                            location == null ? 1 : Math.max(1, location.getLineNr())))));
        }
        List<DefinitionProblem> problems = new ArrayList<>();
        DefinitionPlace root = new DefinitionPlace(content, "$", problems);
        Definition definition = content.isObject() ? DefinitionReading.definition(root) : null;
        if (definition == null && problems.isEmpty()) {
            root.fault(Fault.OBJECT_EXPECTED);
        }
        if (definition != null && problems.isEmpty()) {
            return new Good(definition, content);
        }
        Map<String, Integer> lines = DefinitionLines.of(file);
        return new Faulty(problems.stream()
                .map(problem -> problem.at(DefinitionLines.nearest(lines, problem.path())))
                .toList());
    }
}
