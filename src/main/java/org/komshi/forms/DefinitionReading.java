package org.komshi.forms;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.komshi.forms.DefinitionProblem.Fault;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The parts of a file, from the whole down to a reason. */
final class DefinitionReading {
    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final long MOST = 1_000;

    private DefinitionReading() {}

    static @Nullable Definition definition(DefinitionPlace file) {
        Optional<DefinitionKind> kind = file.wordOf("kind", DefinitionKind.values(), DefinitionKind::word);
        return kind.<@Nullable Definition>map(known -> switch (known) {
                    case FORM -> form(file);
                    case GRID -> grid(file);
                    case CHECKLIST -> checklist(file);
                })
                .orElse(null);
    }

    private static FormDefinition form(DefinitionPlace file) {
        file.allow("kind", "name", "version", "title", "sections");
        Set<String> sections = new HashSet<>();
        var questions = new QuestionReading();
        var form = new FormDefinition(
                file.id("name", new HashSet<>()),
                version(file),
                file.text("title"),
                file.each("sections", 1, section -> section(section, sections, questions)));
        questions.checkConditions();
        return form;
    }

    private static Section section(DefinitionPlace place, Set<String> taken, QuestionReading questions) {
        place.allow("id", "title", "help", "questions");
        return new Section(
                place.id("id", taken),
                place.text("title"),
                place.textIfThere("help"),
                place.each("questions", 1, questions::question));
    }

    private static Grid grid(DefinitionPlace file) {
        file.allow("kind", "name", "version", "title", "criteria", "threshold");
        Set<String> taken = new HashSet<>();
        Grid grid = new Grid(
                file.id("name", new HashSet<>()),
                version(file),
                file.text("title"),
                file.each("criteria", 1, criterion -> criterion(criterion, taken)),
                file.number("threshold", 0, MOST * MOST).orElse(BigDecimal.ZERO));
        if (grid.threshold().compareTo(grid.most()) > 0 && !grid.criteria().isEmpty()) {
            file.at("threshold").fault(Fault.OUT_OF_RANGE, "value", grid.threshold(), "low", 0, "high", grid.most());
        }
        return grid;
    }

    private static Grid.Criterion criterion(DefinitionPlace place, Set<String> taken) {
        place.allow("id", "title", "help", "max", "step", "weight", "threshold", "notApplicable");
        var criterion = new Grid.Criterion(
                place.id("id", taken),
                place.text("title"),
                place.textIfThere("help"),
                place.numberOr("max", 1, MOST, BigDecimal.ONE),
                place.number("step", 0, MOST).orElse(BigDecimal.ONE),
                place.number("weight", 0, MOST).orElse(BigDecimal.ONE),
                place.number("threshold", 0, MOST).orElse(BigDecimal.ZERO),
                place.yes("notApplicable"));
        if (criterion.step().signum() == 0
                || criterion.max().remainder(criterion.step()).signum() != 0) {
            place.fault(Fault.STEP_DOES_NOT_REACH, "step", criterion.step(), "max", criterion.max());
        }
        if (criterion.threshold().compareTo(criterion.max()) > 0) {
            place.at("threshold")
                    .fault(Fault.OUT_OF_RANGE, "value", criterion.threshold(), "low", 0, "high", criterion.max());
        }
        return criterion;
    }

    private static Checklist checklist(DefinitionPlace file) {
        file.allow("kind", "name", "version", "title", "items");
        Set<String> taken = new HashSet<>();
        Set<String> codes = new HashSet<>();
        return new Checklist(
                file.id("name", new HashSet<>()),
                version(file),
                file.text("title"),
                file.each("items", 1, item -> item(item, taken, codes)));
    }

    private static Checklist.Item item(DefinitionPlace place, Set<String> taken, Set<String> codes) {
        place.allow("id", "part", "title", "help", "reasons");
        return new Checklist.Item(
                place.id("id", taken),
                place.wordOf("part", Checklist.Part.values(), Checklist.Part::word)
                        .orElse(Checklist.Part.ADMINISTRATIVE),
                place.text("title"),
                place.textIfThere("help"),
                place.each("reasons", 1, reason -> reason(reason, codes)));
    }

    private static Checklist.Reason reason(DefinitionPlace place, Set<String> codes) {
        place.allow("code", "text");
        String code = place.word("code");
        if (!code.isEmpty() && !codes.add(code)) {
            place.at("code").fault(Fault.DUPLICATE_ID, "id", code);
        }
        return new Checklist.Reason(code, place.text("text"));
    }

    private static int version(DefinitionPlace file) {
        if (!file.has("version")) {
            file.fault(Fault.MISSING_FIELD, "name", "version");
        }
        return file.whole("version", 1, 9999).orElse(1);
    }
}
