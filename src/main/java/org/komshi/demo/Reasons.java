package org.komshi.demo;

import static org.komshi.demo.DemoFile.list;
import static org.komshi.demo.DemoFile.string;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.komshi.evaluation.Mark;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The words in which the demonstration's assessors give their reasons. */
@Component
class Reasons {
    private final JsonNode file = DemoFile.read("reasons.json");

    /**
     * Points of a file with a reason each.
     *
     * @param points criterion to points; null means not applicable
     * @param number of the assessment, so that two of them do not read the same
     */
    List<Mark> marks(JsonNode points, String language, int number) {
        List<Mark> marks = new ArrayList<>();
        points.propertyStream().forEach(given -> {
            String criterion = given.getKey();
            if (given.getValue().isNull()) {
                marks.add(Mark.notApplicable(criterion, in(file.required("notApplicable"), language)));
            } else {
                BigDecimal value = new BigDecimal(given.getValue().asString());
                JsonNode sentences =
                        file.required("criteria").required(criterion).required(level(value));
                marks.add(Mark.of(criterion, value, one(sentences, language, number + marks.size())));
            }
        });
        return marks;
    }

    /** A closing comment that fits the points. */
    String overall(JsonNode points, String language, int number) {
        double mean = points.valueStream()
                .filter(JsonNode::isNumber)
                .mapToDouble(JsonNode::doubleValue)
                .average()
                .orElse(0);
        return one(file.required("overall").required(level(BigDecimal.valueOf(Math.round(mean)))), language, number);
    }

    private String level(BigDecimal points) {
        return file.required("levels")
                .propertyStream()
                .filter(level -> points.compareTo(level.getValue().get(0).decimalValue()) >= 0
                        && points.compareTo(level.getValue().get(1).decimalValue()) <= 0)
                .map(level -> level.getKey())
                .findFirst()
                .orElse("good");
    }

    private static String one(JsonNode sentences, String language, int number) {
        List<JsonNode> all = list(sentences, sentences.has(language) ? language : "en");
        return all.get(number % all.size()).stringValue();
    }

    private static String in(JsonNode text, String language) {
        return Optional.of(text.path(language))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .orElseGet(() -> string(text, "en"));
    }
}
